import { parse } from 'yaml'
import type { JsonObject } from '../../../src/model/model.ts'
import { type EngineOutput, engineOutputOf } from '../engine-output.ts'
import { documentOf, modelOf } from '../model-of.ts'

/** What hey-api makes of a component `Subject`, as it is written and as the model repairs it. */
export async function trap(schema: string, openapi = '3.1.0'): Promise<{ raw: EngineOutput; repaired: EngineOutput }> {
  const indented = schema.trim().replaceAll('\n', '\n      ')
  const parts = `paths: {}\ncomponents:\n  schemas:\n    Subject:\n      ${indented}\n`
  return {
    raw: await engineOutputOf(parse(documentOf(parts, openapi)) as JsonObject),
    repaired: await engineOutputOf(modelOf(parts, openapi).engineDocument),
  }
}

/** Whether the validator of `Subject` lets a value pass. */
export function accepts({ validators }: EngineOutput, value: unknown): boolean {
  const schema = validators.zSubject
  if (schema === undefined) throw new Error('The engine made no zSubject.')
  return schema.safeParse(value).success
}
