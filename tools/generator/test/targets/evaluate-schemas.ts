import { stripTypeScriptTypes } from 'node:module'
import * as z from 'zod'
import * as checks from '../../src/targets/validators/checks/checks.ts'

/** The schemas of a `validators.gen.ts`, by their names; imports and exports do not go into a function. */
export function evaluateSchemas(text: string): Readonly<Record<string, z.ZodType>> {
  const names = [...text.matchAll(/^export const ([^\s:]+)/gm)].map(([, name = '']) => name)
  const body = stripTypeScriptTypes(text)
    .replace(/^import .*$/gm, '')
    .replace(/^export const /gm, 'const ')
  return new Function('z', ...Object.keys(checks), `${body}\nreturn { ${names.join(', ')} }`)(
    z,
    ...Object.values(checks),
  ) as Record<string, z.ZodType>
}
