/** The value of an expression that the code under test printed. */
export function evaluate(expression: string): unknown {
  return new Function(`'use strict'; return ${expression}`)()
}
