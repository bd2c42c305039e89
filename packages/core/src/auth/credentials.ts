import { configurationError, type Exchange } from '../exchange.ts'
import type { Credentials } from '../signer.ts'
import { ask } from './ask.ts'

const option = 'credentials'

/** Gets the credentials for one request and makes them known to the redactor. */
export async function resolveCredentials(exchange: Exchange): Promise<Credentials> {
  const { context } = exchange
  const credentials = await ask<Partial<Credentials> | undefined>(exchange, option, context.credentials)
  const { accessKeyId, accessKeySecret, securityToken } = credentials ?? {}
  exchange.redactor.add(() => [accessKeySecret, securityToken])
  if (!accessKeyId || !accessKeySecret) {
    throw configurationError(exchange, 'InvalidCredentials', option, 'needs accessKeyId and accessKeySecret')
  }
  // No key has any but visible ASCII characters: a line break copied along is the usual case.
  if (/[^\x21-\x7e]/.test(accessKeyId + accessKeySecret + (securityToken ?? ''))) {
    throw configurationError(exchange, 'InvalidCredentials', option, 'holds a blank, a line break or the like')
  }
  return credentials as Credentials
}
