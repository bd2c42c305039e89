import { stripTypeScriptTypes } from 'node:module'
import * as z from 'zod'
import * as checks from '../../src/targets/validators/checks/checks.ts'
import { type Emitted, fileOf } from './emit-of.ts'

/** The schemas of the emitted validators, by their names; imports and exports do not go into a function. */
export function evaluateSchemas(files: Emitted): Readonly<Record<string, z.ZodType>> {
  const primitives = files.get('validators/src/primitive-schemas.gen.ts') ?? ''
  const text = `${primitives}\n${fileOf(files, 'validators/src/validators.gen.ts')}`
  const names = [...text.matchAll(/^export const ([^\s:]+)/gm)].map(([, name = '']) => name)
  const body = stripTypeScriptTypes(text)
    .replace(/^import [^']*'[^']*';?$/gm, '')
    .replace(/^export const /gm, 'const ')
  return new Function('z', ...Object.keys(checks), `${body}\nreturn { ${names.join(', ')} }`)(
    z,
    ...Object.values(checks),
  ) as Record<string, z.ZodType>
}
