import type { SampleOperation } from '../documents/sample-operation.ts'

/** Where an editor asks for completions. */
export const cursor = '/*cursor*/'

/** The options of a client that takes parameters by where they go. */
export function groupedArguments({ pathParameters }: SampleOperation): string {
  const values = pathParameters.map((name) => `${JSON.stringify(name)}: 'a'`).join(', ')
  const path = values === '' ? '' : `path: { ${values} }, `
  return `${path}query: { ${cursor} }`
}

/** The arguments of a client that takes path parameters one by one. */
export function positionalArguments({ pathParameters }: SampleOperation): string {
  return [...pathParameters.map(() => `'a'`), `{ ${cursor} }`].join(', ')
}
