import type { MockScheme } from '../descriptor.ts'
import type { KnownSecret, VerifyOptions } from '../options.ts'
import { readCookies } from '../wire/parameter-source.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import type { Finding } from './finding.ts'

/** Checks one of OpenAPI's own schemes: is there a token, key or password, and is it one of those that are known? */
export function checkScheme(
  name: string,
  scheme: MockScheme,
  received: ReceivedRequest,
  known: VerifyOptions['auth'],
): Finding | undefined {
  const sent = sentSecret(scheme, received)
  const headers = challengeOf(scheme)
  if (sent === undefined) {
    const detail = `The request lacks what the security scheme ${name} asks for: ${placeOf(scheme)}.`
    return { situation: 'missing-credentials', parameter: parameterOf(scheme), detail, headers }
  }
  const accepted = known && Object.hasOwn(known, name) ? known[name] : undefined
  if (accepted === undefined || [accepted].flat().some((secret) => asText(secret) === sent)) return undefined
  const detail = `What the request sends for the security scheme ${name} is not known.`
  return { situation: 'token-invalid', parameter: parameterOf(scheme), detail, headers }
}

/** The secret as text; name and password as `name:password`. */
function sentSecret(scheme: MockScheme, { headers, query }: ReceivedRequest): string | undefined {
  if (scheme.type === 'http') {
    const [, kind, value] = /^(\S+) +(\S.*)$/.exec(headers.get('authorization') ?? '') ?? []
    if (kind?.toLowerCase() !== scheme.scheme || value === undefined) return undefined
    return scheme.scheme === 'basic' ? decodeBase64(value.trim()) : value.trim()
  }
  if (scheme.in === 'header') return headers.get(scheme.name) ?? undefined
  if (scheme.in === 'cookie') {
    return readCookies(headers.get('cookie') ?? '').find(({ name }) => name === scheme.name)?.value
  }
  return query.find(({ name }) => name === scheme.name)?.value
}

function asText(secret: KnownSecret): string {
  return typeof secret === 'string' ? secret : `${secret.username}:${secret.password}`
}

function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
  } catch {
    return text
  }
}

function parameterOf(scheme: MockScheme): string {
  return scheme.type === 'http' ? 'Authorization' : scheme.name
}

function placeOf(scheme: MockScheme): string {
  return scheme.type === 'http' ? `Authorization: ${scheme.scheme} …` : `${scheme.in} ${scheme.name}`
}

/** RFC 9110, section 11.6.1, asks for it; an API key has no challenge of its own. */
function challengeOf(scheme: MockScheme): Readonly<Record<string, string>> {
  if (scheme.type !== 'http') return {}
  return { 'www-authenticate': scheme.scheme === 'basic' ? 'Basic realm="mock", charset="UTF-8"' : 'Bearer' }
}
