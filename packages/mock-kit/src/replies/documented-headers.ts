/** A text as a header can carry it: what is not visible ASCII (RFC 9110, section 5.5) becomes `?`. */
export function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, '?')
}

/** Headers of an answer: names in lower case. */
export type AnswerHeaders = Record<string, string>

/** Headers from examples in a document, which may hold anything; what cannot be a header's name is left out. */
export function documentedHeaders(...groups: readonly (Readonly<Record<string, string>> | undefined)[]): AnswerHeaders {
  return Object.assign({}, ...groups.map((group) => group && sendableOf(group)))
}

/** A document's groups are read once. */
const sendable = new WeakMap<object, AnswerHeaders>()

function sendableOf(group: Readonly<Record<string, string>>): AnswerHeaders {
  const known = sendable.get(group)
  if (known) return known
  const entries = Object.entries(group).filter(([name]) => /^[\w!#$%&'*+.^`|~-]+$/.test(name))
  const headers = Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), headerText(value)]))
  sendable.set(group, headers)
  return headers
}
