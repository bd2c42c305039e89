import { percentEncode } from './percent-encoding.ts'

/** Replaces the secrets it was told of wherever they turn up in a text. */
export interface Redactor {
  /**
   * Remembers the texts among what the function gives; it is asked when there is something to redact, which most calls
   * have not. Very short ones do not count, because they would blot out ordinary words.
   */
  add(secrets: () => readonly unknown[]): void
  redact(text: string): string
  /** A copy of a foreign error and its causes that holds name, code and message, redacted, and nothing else. */
  cause(error: unknown): Error | undefined
}

const shortest = 5
const deepest = 5

/** How a secret may come back: as it is, inside JSON, inside a URL, inside a string to sign. */
function forms(secret: string): string[] {
  const encoded = percentEncode(secret)
  return [secret, JSON.stringify(secret).slice(1, -1), encoded, percentEncode(encoded)]
}

/** Creates a redactor that knows nothing yet. */
export function createRedactor(): Redactor {
  const sources: (() => readonly unknown[])[] = []
  const redact = (text: string): string =>
    sources
      .flatMap((secrets) => secrets())
      .filter((secret) => typeof secret === 'string' && secret.length >= shortest)
      .flatMap((secret) => forms(secret as string))
      .sort((a, b) => b.length - a.length)
      .reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text)
  const copy = (error: unknown, depth: number): Error | undefined => {
    // Not by `instanceof`: where tests run in a realm of their own, the errors of `fetch` are of another one.
    const { name, message, cause, code } = (error ?? {}) as Partial<Error> & { readonly code?: unknown }
    if (typeof message !== 'string' || depth > deepest) return undefined
    const inner = copy(cause, depth + 1)
    const clean = new Error(redact(message), inner && { cause: inner })
    clean.name = redact(`${name}`)
    // Where it was copied is of no use, and the original's stack repeats its message.
    clean.stack = `${clean.name}: ${clean.message}`
    return typeof code === 'string' ? Object.assign(clean, { code: redact(code) }) : clean
  }
  return {
    add: (secrets) => void sources.push(secrets),
    redact,
    cause: (error) => copy(error, 0),
  }
}

/** Headers whose values are secrets whatever the document says. */
const secretHeader = /^((proxy-)?authorization|cookie|x-acs-(security|bearer)-token|x-tc-token)$/

/** The secrets among a request's headers. */
export function headerSecrets(headers: Readonly<Record<string, string>>): unknown[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    secretHeader.test(name) ? [value, /Signature=(\w+)/.exec(value)?.[1]] : [],
  )
}
