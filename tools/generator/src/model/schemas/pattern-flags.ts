/** The flags that hey-api's zod gives a pattern: with `u` only where a Unicode property needs it. */
export function patternFlags(pattern: string): string {
  return /\\[pP]\{/.test(pattern) ? 'u' : ''
}
