/** With `u` only where a Unicode property or a code point needs it: without, more of what people write can be read. */
export function patternFlags(pattern: string): string {
  return /\\(?:[pP]|u)\{/.test(pattern) ? 'u' : ''
}
