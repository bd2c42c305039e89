import type { AuthValue } from '../client-options.ts'
import { configurationError, type Exchange } from '../exchange.ts'
import { percentEncode } from '../percent-encoding.ts'
import { ask } from './ask.ts'
import type { NamedScheme } from './security.ts'

/** What to add to a request so that it says who sends it. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>
  readonly query: readonly string[]
  readonly cookies: readonly string[]
}

/** Gets the tokens and keys of OpenAPI's own schemes for one request. */
export type Authorize = (exchange: Exchange, schemes: readonly NamedScheme[]) => Promise<Authorization>

/** https://www.rfc-editor.org/rfc/rfc7617#section-2, with UTF-8 */
function basic(value: AuthValue): string {
  const text = typeof value === 'string' ? value : `${value.username}:${value.password}`
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** `Authorize` for bearer, basic and API keys in header, query or cookie. */
export const authorize: Authorize = async (exchange, schemes) => {
  const { auth } = exchange.context.options
  const headers: Record<string, string> = {}
  const query: string[] = []
  const cookies: string[] = []
  for (const scheme of schemes) {
    const source = auth?.[scheme.id]
    if (scheme.type === 'signature' || source === undefined) continue
    const value = await ask(exchange, 'auth', source)
    const isBasic = scheme.type === 'http' && scheme.scheme === 'basic'
    if (!value || (typeof value !== 'string' && !isBasic)) {
      throw configurationError(exchange, 'InvalidCredentials', 'auth', `needs a text for ${scheme.id}`)
    }
    const text = isBasic ? basic(value) : String(value)
    const secrets = [value, typeof value === 'object' && value.password, text]
    exchange.redactor.add(() => secrets)
    if (scheme.type === 'http') headers['authorization'] = `${isBasic ? 'Basic' : 'Bearer'} ${text}`
    else if (scheme.in === 'header') headers[scheme.name.toLowerCase()] = text
    else (scheme.in === 'query' ? query : cookies).push(`${percentEncode(scheme.name)}=${percentEncode(text)}`)
  }
  return { headers, query, cookies }
}
