import { stripTypeScriptTypes } from 'node:module'
import { createClient } from '@hey-api/openapi-ts'
import * as z from 'zod'
import type { JsonObject } from '../../src/model/model.ts'

export interface EngineOutput {
  /** Names of the exported types. */
  readonly types: readonly string[]
  readonly typesText: string
  readonly zodText: string
  /** The validators, evaluated. */
  readonly validators: Readonly<Record<string, z.ZodType>>
}

/** What hey-api makes of a document, with names kept as they are. */
export async function engineOutputOf(document: JsonObject): Promise<EngineOutput> {
  const [context] = await createClient({
    input: structuredClone(document) as Record<string, unknown>,
    dryRun: true,
    output: { path: 'unused', case: 'preserve' },
    logs: { level: 'silent' },
    plugins: [
      { name: '@hey-api/typescript', case: 'preserve' },
      { name: 'zod', case: 'preserve', dates: { offset: true } },
    ],
  })
  const files = new Map(context?.gen.render().map(({ path, content }) => [path.split(/[\\/]/).at(-1), content]))
  const typesText = files.get('types.gen.ts') ?? ''
  const zodText = files.get('zod.gen.ts') ?? ''
  return { typesText, types: exportedNames(typesText, 'type'), zodText, validators: evaluate(zodText) }
}

function exportedNames(text: string, kind: 'type' | 'const'): readonly string[] {
  return [...text.matchAll(new RegExp(`^export ${kind} ([^\\s=:<]+)`, 'gm'))].map(([, name = '']) => name)
}

/** Runs the text as a function body; imports and exports do not go into one. */
function evaluate(text: string): Readonly<Record<string, z.ZodType>> {
  const names = exportedNames(text, 'const')
  const body = stripTypeScriptTypes(text)
    .replace(/^import .*$/gm, '')
    .replace(/^export const /gm, 'const ')
  return new Function('z', `${body}\nreturn { ${names.join(', ')} }`)(z) as Record<string, z.ZodType>
}
