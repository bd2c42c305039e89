/**
 * How an answer may be spoiled on its way: cut in the middle, without its body, of another media type, or replaced by
 * the page of a proxy that got no answer itself (status 502).
 */
export type Damage = 'truncated' | 'empty' | 'content-type' | 'bad-gateway'

const PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'

/** The answer as a broken proxy or gateway would hand it on. A network error stays one. */
export async function damagedResponse(response: Response, damage: Damage): Promise<Response> {
  const { status, headers, type } = response
  if (type === 'error') return response
  if (damage === 'empty') return new Response(null, { status, headers })
  if (damage === 'bad-gateway') return new Response(PAGE, { status: 502, headers: { 'content-type': 'text/html' } })
  const text = await response.text()
  if (damage === 'truncated') return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers })
  const others = new Headers(headers)
  others.set('content-type', 'text/plain')
  return new Response(text, { status, headers: others })
}
