/** A text as a header can carry it: what is not visible ASCII (RFC 9110, section 5.5) becomes `?`. */
export function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, '?')
}

/** Headers from examples in a document, which may hold anything; what cannot be a header's name is left out. */
export function documentedHeaders(...groups: readonly (Readonly<Record<string, string>> | undefined)[]): Headers {
  const headers = new Headers()
  for (const [name, value] of groups.flatMap((group) => Object.entries(group ?? {}))) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) headers.set(name, headerText(value))
  }
  return headers
}
