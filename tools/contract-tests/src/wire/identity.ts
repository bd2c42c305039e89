import type { ClientOptions, Credentials } from '@cloud-kubeconfig/core'
import type { ApiContract } from '../contract/contract.ts'
import { textAt } from '../document/json.ts'

/** A key that exists nowhere. */
export const dummyCredentials: Credentials = {
  accessKeyId: 'contract-test-key-id',
  accessKeySecret: 'contract-test-key-secret',
}

/** A temporary key of the same account. */
export const temporaryCredentials: Credentials = { ...dummyCredentials, securityToken: 'contract-test-token' }

/** What no error, however it is printed, may show. */
export const dummySecrets: readonly string[] = [
  dummyCredentials.accessKeySecret,
  'contract-test-token',
  'contract-test-password',
  'another-key-secret',
  'another-token',
]

/** What a client of this API needs to know about its user, whatever its security. */
export function identityOptions(contract: ApiContract): ClientOptions {
  const schemes = Object.entries(contract.security)
  const auth = Object.fromEntries(
    schemes
      .filter(([, scheme]) => scheme.type === 'other')
      .map(([name, scheme]) => [
        name,
        scheme.type === 'other' && isBasic(scheme.scheme) ? basic : 'contract-test-token',
      ]),
  )
  const region = regionOf(contract)
  return {
    ...(schemes.some(([, { type }]) => type === 'signature') && { credentials: dummyCredentials }),
    ...(Object.keys(auth).length > 0 && { auth }),
    ...(region !== undefined && { region }),
  }
}

const basic = { username: 'contract-test-user', password: 'contract-test-password' }

function isBasic(scheme: unknown): boolean {
  return textAt(scheme, 'scheme')?.toLowerCase() === 'basic'
}

/** A region that the document itself shows: in the parameter that carries it, or in a server's address. */
export function regionOf({ operations, servers }: ApiContract): string | undefined {
  const parameters = operations.flatMap((operation) => operation.parameters)
  const shown = parameters.find(({ suppliedBy }) => suppliedBy === 'region')?.example
  if (typeof shown === 'string') return shown
  return servers.flatMap(({ variables, regions }) => variables['region']?.default ?? regions?.[0] ?? [])[0]
}
