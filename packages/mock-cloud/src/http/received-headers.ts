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
    const value = this.#headers[name] ?? this.#headers[name.toLowerCase()]
    if (typeof value === 'string') return value
    // What every object has, `constructor` for instance, is no header.
    return Array.isArray(value) ? value.join(', ') : null
  }

  has(name: string): boolean {
    return this.get(name) !== null
  }

  /** Sorted by name, as the standard says. */
  entries(): IterableIterator<[string, string]> {
    const names = Object.keys(this.#headers).sort()
    return names.map((name): [string, string] => [name, this.get(name) ?? '']).values()
  }

  keys(): IterableIterator<string> {
    return Object.keys(this.#headers).sort().values()
  }

  values(): IterableIterator<string> {
    return [...this.entries()].map(([, value]) => value).values()
  }

  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, value] of this.entries()) callback(value, name)
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries()
  }
}

/** The mocks' types speak of `Headers`, of which they use no more than the class has. */
export function receivedHeaders(headers: IncomingHttpHeaders): Headers {
  return new ReceivedHeaders(headers) as unknown as Headers
}
