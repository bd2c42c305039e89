import { stripTypeScriptTypes } from 'node:module'
import * as z from 'zod'
import * as checks from '../../src/targets/validators/checks/checks.ts'
import * as fastPath from '../../src/targets/validators/fast-path/fast-path.ts'
import { type Emitted, fileOf } from './emit-of.ts'

type Functions = Readonly<Record<string, unknown>>

const emittedFunctions: Functions = { ...checks, ...fastPath }

/**
 * The schemas of the emitted validators, by their names; imports and exports do not go into a function.
 *
 * @param functions What the schemas call of the other emitted files.
 */
export function evaluateSchemas(
  files: Emitted,
  functions: Functions = emittedFunctions,
): Readonly<Record<string, z.ZodType>> {
  const primitives = files.get('validators/src/primitive-schemas.gen.ts') ?? ''
  const text = `${primitives}\n${fileOf(files, 'validators/src/validators.gen.ts')}`
  const names = [...text.matchAll(/^export const ([^\s:]+)/gm)].map(([, name = '']) => name)
  const body = stripTypeScriptTypes(text)
    .replace(/^import [^']*'[^']*';?$/gm, '')
    .replace(/^export const /gm, 'const ')
  return new Function('z', ...Object.keys(functions), `${body}\nreturn { ${names.join(', ')} }`)(
    z,
    ...Object.values(functions),
  ) as Record<string, z.ZodType>
}
