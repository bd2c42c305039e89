import { alibabaCredentials, type ChainOptions, type CredentialsChain } from '../../src/credentials.ts'
import type { Credentials } from '../../src/index.ts'
import { type Machine, nowhere } from './machine.ts'

/** What the vendor's services give. */
export const temporary = {
  AccessKeyId: 'STS.planted-id',
  AccessKeySecret: 'planted-secret',
  SecurityToken: 'planted-token',
  Expiration: '2026-01-15T09:00:00Z',
}

/** What a chain makes of it. */
export const given: Credentials = {
  accessKeyId: 'STS.planted-id',
  accessKeySecret: 'planted-secret',
  securityToken: 'planted-token',
  expiration: new Date('2026-01-15T09:00:00Z'),
}

/** A key as the `aliyun` command writes it. */
export const key = { access_key_id: 'file-key', access_key_secret: 'planted-file-secret' }

/** A chain that sees the machine of a test and nothing of the one that it runs on; there is no metadata service. */
export function chainOn(machine: Machine, options: ChainOptions = {}): CredentialsChain {
  const place = { env: {}, home: machine.home, metadataEndpoint: nowhere, stsEndpoint: machine.endpoint }
  return alibabaCredentials({ ...place, ...options })
}

/** Writes a configuration of the `aliyun` command whose current profile, `work`, has these members. */
export function writeProfile(machine: Machine, members: object): void {
  const profiles = [
    { name: 'other', mode: 'AK', ...key },
    { name: 'work', ...members },
  ]
  machine.write('.aliyun/config.json', { current: 'work', profiles })
}
