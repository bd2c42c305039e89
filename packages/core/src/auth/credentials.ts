import type { CredentialsSource } from '../client-options.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import type { Redactor } from '../redaction.ts'
import type { Credentials } from '../signer.ts'

/** What is not visible ASCII: a line break copied along with a key is the usual case. */
const unsendable = /[^\x21-\x7e]/

/**
 * Gets the credentials for one request and makes them known to the redactor. A provider that caches, refreshes and looks
 * into the vendors' places is a function too, so this is where it comes in.
 */
export async function resolveCredentials(
  api: string,
  source: CredentialsSource,
  redactor: Redactor,
): Promise<Credentials> {
  const refuse = (code: 'InvalidCredentials' | 'CredentialsUnavailable', message: string, cause?: Error) =>
    new ConfigurationError(`${api}: ${message}`, { code, option: 'credentials', api, cause })
  let credentials: Partial<Credentials> | undefined
  try {
    credentials = typeof source === 'function' ? await source() : source
  } catch (error) {
    const cause = redactor.cause(error)
    throw refuse('CredentialsUnavailable', `the function in option \`credentials\` failed: ${cause?.message}`, cause)
  }
  const { accessKeyId, accessKeySecret, securityToken } = credentials ?? {}
  redactor.add(accessKeySecret)
  redactor.add(securityToken)
  if (!accessKeyId || !accessKeySecret) {
    throw refuse('InvalidCredentials', 'option `credentials` needs both accessKeyId and accessKeySecret')
  }
  for (const [name, value] of Object.entries({ accessKeyId, accessKeySecret, securityToken })) {
    if (value === undefined || (typeof value === 'string' && !unsendable.test(value))) continue
    throw refuse('InvalidCredentials', `credentials.${name} holds characters that no key has (a blank, a line break?)`)
  }
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }
}
