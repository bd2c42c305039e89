import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { ClientCredentials } from '../clients/vendor-client.ts'
import { type MockCloudProcess, startMockCloudProcess } from './mock-cloud-process.ts'

type CallerName = 'main' | 'temporary' | 'expired' | 'disabled' | 'powerless' | 'capped' | 'unknown' | 'wrongSecret'

/** Who calls. */
export const callers: Readonly<Record<CallerName, ClientCredentials>> = {
  main: { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-access-key-secret' },
  temporary: {
    accessKeyId: 'mock-sts-access-key-id',
    accessKeySecret: 'mock-sts-access-key-secret',
    securityToken: 'mock-sts-token',
  },
  expired: { accessKeyId: 'mock-old-id', accessKeySecret: 'mock-old-secret', securityToken: 'mock-old-token' },
  disabled: { accessKeyId: 'mock-disabled-id', accessKeySecret: 'mock-disabled-secret' },
  /** A sub-account without any permission. */
  powerless: { accessKeyId: 'mock-powerless-id', accessKeySecret: 'mock-powerless-secret' },
  /** A sub-account that may have temporary kubeconfigs of at most an hour. */
  capped: { accessKeyId: 'mock-capped-id', accessKeySecret: 'mock-capped-secret' },
  unknown: { accessKeyId: 'mock-unknown-id', accessKeySecret: 'mock-access-key-secret' },
  wrongSecret: { accessKeyId: 'mock-access-key-id', accessKeySecret: 'mock-other-secret' },
}

/** Its one running cluster, one that is still being made, and an id that belongs to none. */
export const clusters = {
  ack: {
    running: 'c5b5e80b0b64a4bf6939d2d8fbbc50000',
    starting: 'c5b5e80b0b64a4bf6939d2d8fbbc50001',
    unknown: 'c00000000000000000000000000000000',
  },
  ens: { running: 'eck-0123456789abcdef', starting: 'eck-0123456789abcde0', unknown: 'eck-0000000000000000' },
  tke: { running: 'cls-65r1c5nu', starting: 'cls-65r1c5nv', unknown: 'cls-00000000', regional: 'cls-65r1c5nw' },
} as const

export const addresses = { public: '203.0.113.10', private: '10.0.0.10' } as const

const main = {
  id: '1234567890123456',
  keys: [
    callers.main,
    callers.temporary,
    { ...callers.expired, expires: '2020-01-01T00:00:00Z' },
    { ...callers.disabled, disabled: true },
  ],
  users: [
    { id: '2000000000000001', keys: [callers.powerless] },
    {
      id: '2000000000000002',
      keys: [callers.capped],
      permissions: [{ effect: 'allow', actions: ['cs:*'], maxMinutes: 60 }],
    },
  ],
}

/** Starts the cloud that the tests share, with the documented rate limits on or off. */
export async function startTestCloud({ rateLimit }: { readonly rateLimit: boolean }): Promise<MockCloudProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'sdk-tests-'))
  try {
    const file = join(folder, 'cloud.yaml')
    const described = Object.entries(clusters).flatMap(([api, { running, starting }]) => [
      { api, id: running, endpoints: addresses },
      { api, id: starting, state: 'initial' },
    ])
    const regional = { api: 'tke', id: clusters.tke.regional, region: 'ap-singapore' }
    writeFileSync(
      file,
      stringify({ accounts: [main], clusters: [...described, regional], rateLimit, kubernetes: false }),
    )
    return await startMockCloudProcess(['--config', file])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
