import type { AuthValue } from '../client-options.ts'
import { configurationError, type Exchange } from '../exchange.ts'
import { percentEncode } from '../percent-encoding.ts'
import type { PreparedRequest } from '../request/prepared-request.ts'
import { ask } from './ask.ts'
import type { NamedScheme } from './security.ts'

/** Adds the tokens and keys of OpenAPI's own schemes, as they are now, to a copy of a request. */
export type Authorize = (
  exchange: Exchange,
  schemes: readonly NamedScheme[],
  request: PreparedRequest,
) => Promise<PreparedRequest>

/** https://www.rfc-editor.org/rfc/rfc7617#section-2, with UTF-8 */
function basic(value: AuthValue): string {
  const text = typeof value === 'string' ? value : `${value.username}:${value.password}`
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** `Authorize` for bearer, basic and API keys in header, query or cookie. */
export const authorize: Authorize = async (exchange, schemes, request) => {
  const { auth } = exchange.context.options
  const headers: Record<string, string> = { ...request.headers }
  const query = request.query ? [request.query] : []
  const cookies = headers['cookie'] ? [headers['cookie']] : []
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
  if (cookies.length > 0) headers['cookie'] = cookies.join('; ')
  return { ...request, headers, query: query.join('&') }
}
