import type { Damage } from '../scenarios/scenario.ts'

/** The answer as a broken proxy or gateway would hand it on. */
export async function damagedResponse(response: Response, damage: Damage): Promise<Response> {
  const { status, headers } = response
  if (damage === 'empty') return new Response(null, { status, headers })
  if (damage === 'bad-gateway') {
    const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>'
    return new Response(page, { status: 502, headers: { 'content-type': 'text/html' } })
  }
  const text = await response.text()
  if (damage === 'truncated') return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers })
  return new Response(text, { status, headers: { ...Object.fromEntries(headers), 'content-type': 'text/plain' } })
}
