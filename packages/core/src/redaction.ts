import { percentEncode } from './percent-encoding.ts'

/** Replaces the secrets it was told of wherever they turn up in a text. */
export interface Redactor {
  /** Remembers a secret. Very short ones are not, because they would blot out ordinary words. */
  add(secret: unknown): void
  redact(text: string): string
  /** A copy of a foreign error and its causes that holds name, code and message, redacted, and nothing else. */
  cause(error: unknown): Error | undefined
}

/** Headers whose values are secrets whatever the document says. */
const secretHeaders = /^(authorization|proxy-authorization|cookie|x-acs-security-token|x-acs-bearer-token|x-tc-token)$/

const shortest = 5
const deepest = 5

/** The spellings in which a secret can come back: as it is, in JSON, in a URL, in a string to sign. */
function spellings(secret: string): string[] {
  const once = percentEncode(secret)
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    once,
    percentEncode(once),
    new URLSearchParams({ '': secret }).toString().slice(1),
  ]
}

/** Creates a redactor that knows nothing yet. */
export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  const redact = (text: string): string => {
    let clean = text
    for (const secret of [...secrets].sort((a, b) => b.length - a.length))
      clean = clean.replaceAll(secret, '[redacted]')
    return clean
  }
  const copy = (error: unknown, depth: number): Error | undefined => {
    if (!(error instanceof Error) || depth > deepest) return undefined
    const inner = copy(error.cause, depth + 1)
    const clean = new Error(redact(error.message), inner && { cause: inner })
    Object.defineProperty(clean, 'name', { value: redact(error.name) })
    const { code } = error as { code?: unknown }
    if (typeof code === 'string') Object.defineProperty(clean, 'code', { value: redact(code), enumerable: true })
    // Where it was copied is of no use, and the original's stack repeats its message.
    clean.stack = `${clean.name}: ${clean.message}`
    return clean
  }
  return {
    add(secret) {
      if (typeof secret === 'object' && secret !== null) for (const part of Object.values(secret)) this.add(part)
      if (typeof secret !== 'string' || secret.length < shortest) return
      for (const spelling of spellings(secret)) secrets.add(spelling)
    },
    redact,
    cause: (error) => copy(error, 0),
  }
}

/** Tells a redactor of the secrets among a request's headers. */
export function addSecretHeaders(redactor: Redactor, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!secretHeaders.test(name)) continue
    redactor.add(value)
    redactor.add(/Signature=(\w+)/.exec(value)?.[1])
  }
}
