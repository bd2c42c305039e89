import type { IncomingHttpHeaders } from 'node:http'

/**
 * Received headers with the readers of fetch's `Headers`, over the object that Node has made: no name is checked and
 * nothing is sorted before somebody asks.
 */
class ReceivedHeaders {
  readonly #headers: IncomingHttpHeaders

  constructor(headers: IncomingHttpHeaders) {
    this.#headers = headers
  }

  get(name: string): string | null {
    const value = this.#headers[name.toLowerCase()]
    if (value === undefined) return null
    return typeof value === 'string' ? value : value.join(', ')
  }

  has(name: string): boolean {
    return this.#headers[name.toLowerCase()] !== undefined
  }

  /** Sorted by name, as the standard says. */
  *entries(): Generator<[string, string]> {
    for (const name of Object.keys(this.#headers).sort()) {
      const value = this.get(name)
      if (value !== null) yield [name, value]
    }
  }

  *keys(): Generator<string> {
    for (const [name] of this.entries()) yield name
  }

  *values(): Generator<string> {
    for (const [, value] of this.entries()) yield value
  }

  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, value] of this.entries()) callback(value, name)
  }

  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries()
  }
}

/** The mocks' types speak of `Headers`, of which they use no more than the class has. */
export function receivedHeaders(headers: IncomingHttpHeaders): Headers {
  return new ReceivedHeaders(headers) as unknown as Headers
}
