import { authorize } from '../auth/authorization.ts'
import { resolveCredentials } from '../auth/credentials.ts'
import type { NamedScheme } from '../auth/security.ts'
import type { ClientContext } from '../client-context.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { addSecretHeaders, type Redactor } from '../redaction.ts'
import type { PreparedRequest } from './prepared-request.ts'

/**
 * Makes the request of one attempt: credentials as they are now, the time as it is now, a nonce of its own. A retry calls
 * this again.
 */
export async function signRequest(
  context: ClientContext,
  schemes: readonly NamedScheme[],
  prepared: PreparedRequest,
  redactor: Redactor,
  signal: AbortSignal,
): Promise<Request> {
  const { api, options } = context
  const authorization = await authorize(api.id, schemes, options.auth, redactor)
  const query = [prepared.query, ...authorization.query].filter(Boolean).join('&')
  const url = new URL(query ? `${prepared.url}?${query}` : prepared.url)
  const cookie = [prepared.cookies, ...authorization.cookies].filter(Boolean).join('; ')
  let headers: Record<string, string> = { ...prepared.headers, ...authorization.headers, ...(cookie && { cookie }) }

  for (const { scheme } of schemes) {
    if (scheme.type !== 'signature' || options.credentials === undefined) continue
    const credentials = await resolveCredentials(api.id, options.credentials, redactor)
    const { method, body } = prepared
    headers = {
      ...scheme.sign(
        { method, url, headers, body },
        {
          credentials,
          now: context.now(),
          nonce: context.nonce(),
          ...(options.region && { region: options.region }),
          ...(scheme.service && { service: scheme.service }),
        },
      ).headers,
    }
  }
  addSecretHeaders(redactor, headers)
  // Elsewhere a signature is worth nothing, and a token in a header of its own would follow to whatever host is named.
  const travels = schemes.every(({ scheme }) => scheme.type === 'http')
  const init: RequestInit = {
    method: prepared.method,
    headers,
    redirect: travels ? 'follow' : 'manual',
    ...(prepared.body.length > 0 && { body: prepared.body }),
  }
  try {
    return new Request(url, { ...init, signal })
  } catch {
    // In a jsdom test the global AbortSignal is not the one that Node's Request knows; the deadline holds without it.
    return new Request(url, init)
  }
}

/** The header that carries the region, where the chosen security has one. */
export function regionHeaders(
  context: ClientContext,
  schemes: readonly NamedScheme[],
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  for (const { scheme } of schemes) {
    if (scheme.type !== 'signature' || !scheme.regionHeader) continue
    const name = scheme.regionHeader
    if (Object.keys(given).some((key) => key.toLowerCase() === name.toLowerCase())) return {}
    if (context.options.region) return { [name]: context.options.region }
    const message = `${context.api.id}: option \`region\` is missing; it is sent as ${name} (or give that header)`
    throw new ConfigurationError(message, { code: 'MissingRegion', option: 'region', api: context.api.id })
  }
  return {}
}
