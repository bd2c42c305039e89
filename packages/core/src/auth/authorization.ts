import type { AuthValue, ClientOptions } from '../client-options.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { percentEncode } from '../percent-encoding.ts'
import type { Redactor } from '../redaction.ts'
import type { NamedScheme } from './security.ts'

/** What to add to a request so that it says who sends it. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>
  readonly query: readonly string[]
  readonly cookies: readonly string[]
}

/** https://www.rfc-editor.org/rfc/rfc7617#section-2, with UTF-8 */
function basic(value: AuthValue): string {
  const text = typeof value === 'string' ? value : `${value.username}:${value.password}`
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** Gets tokens and keys for one request; a signature is made later, over everything else. */
export async function authorize(
  api: string,
  schemes: readonly NamedScheme[],
  auth: ClientOptions['auth'],
  redactor: Redactor,
): Promise<Authorization> {
  const headers: Record<string, string> = {}
  const query: string[] = []
  const cookies: string[] = []
  for (const { id, scheme } of schemes) {
    const source = auth?.[id]
    if (scheme.type === 'signature' || source === undefined) continue
    const refuse = (code: 'CredentialsUnavailable' | 'InvalidCredentials', message: string, cause?: Error) =>
      new ConfigurationError(`${api}: option \`auth\` for ${id}: ${message}`, { code, option: 'auth', api, cause })
    let value: AuthValue
    try {
      value = typeof source === 'function' ? await source() : source
    } catch (error) {
      const cause = redactor.cause(error)
      throw refuse('CredentialsUnavailable', `the function failed: ${cause?.message}`, cause)
    }
    const isBasic = scheme.type === 'http' && scheme.scheme === 'basic'
    if (!value || (typeof value !== 'string' && !isBasic)) throw refuse('InvalidCredentials', 'a text is needed')
    const text = isBasic ? basic(value) : String(value)
    redactor.add(value)
    redactor.add(text)
    if (scheme.type === 'http') headers['authorization'] = `${isBasic ? 'Basic' : 'Bearer'} ${text}`
    else if (scheme.in === 'header') headers[scheme.name.toLowerCase()] = text
    else (scheme.in === 'query' ? query : cookies).push(`${percentEncode(scheme.name)}=${percentEncode(text)}`)
  }
  return { headers, query, cookies }
}
