const compiled = new Map<string, RegExp>()

/** Does one of the patterns match? `*` stands for any text; upper and lower case are one, as in the vendors' policies. */
export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(text))
}

function expressionOf(pattern: string): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const source = pattern
    .split('*')
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*')
  const expression = new RegExp(`^${source}$`, 'is')
  compiled.set(pattern, expression)
  return expression
}
