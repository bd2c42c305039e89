import { printAccepts } from './print-accepts.ts'

/** A primitive schema, as it is written where it is declared. */
export function printPrimitive(chain: string): string {
  const accepts = printAccepts(chain)
  if (accepts === undefined) return printMade(chain)
  return `/* @__PURE__ */ withFastPath(\n  (): any => ${chain},\n  (value) => ${accepts},\n)`
}

/** An expression that bundlers may leave out, and of which compilers need not find out the type. */
export function printMade(expression: string): string {
  return `/* @__PURE__ */ ((): any => ${expression})()`
}
