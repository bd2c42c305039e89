import { resolveCredentials } from '../auth/credentials.ts'
import type { NamedScheme } from '../auth/security.ts'
import { currentTime } from '../client-context.ts'
import type { Exchange } from '../exchange.ts'
import { headerSecrets } from '../redaction.ts'
import type { OutgoingRequest } from './outgoing-request.ts'
import type { PreparedRequest } from './prepared-request.ts'

/**
 * Makes the request of one attempt: credentials as they are now, the time as it is now, a nonce of its own. A retry
 * calls this again.
 */
export async function signRequest(
  exchange: Exchange,
  schemes: readonly NamedScheme[],
  prepared: PreparedRequest,
): Promise<OutgoingRequest> {
  const { context, redactor } = exchange
  const { region, nonce } = context.options
  const { authorize } = context.api
  const { method, body, query, ...authorized } = authorize ? await authorize(exchange, schemes, prepared) : prepared
  const url = new URL(authorized.url + (query && `?${query}`))
  let { headers } = authorized
  for (const scheme of schemes) {
    if (scheme.type !== 'signature') continue
    const credentials = await resolveCredentials(exchange)
    const signing = {
      credentials,
      now: currentTime(context),
      nonce: nonce?.(),
      region,
      service: scheme.service,
    }
    headers = scheme.sign({ method, url, headers, body }, signing).headers
  }
  const sent = headers
  redactor.add(() => headerSecrets(sent))
  // A signature is worth nothing elsewhere, and a token in a header of its own would follow to whatever host is named.
  const redirect = schemes.every(({ type }) => type === 'http') ? 'follow' : 'manual'
  return { url, method, headers, body: body.length > 0 ? body : undefined, redirect }
}
