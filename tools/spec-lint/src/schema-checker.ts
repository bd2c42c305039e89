import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { pathOf, pointerOf } from './pointer.ts'
import type { Json, JsonObject } from './spec.ts'

/** Why a value does not fit a schema. */
export interface SchemaProblem {
  /** Where in the value. */
  readonly path: readonly string[]
  readonly message: string
}

/** Checks values against schemas inside a document, so that its `$ref`s lead where they are meant to. */
export class SchemaChecker {
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false })

  constructor(document: JsonObject) {
    addFormatsModule.default(this.#ajv)
    this.#ajv.addSchema(document, 'document')
  }

  /** Every reason why `value` does not fit the schema at `path` of the document. */
  check(path: readonly string[], value: Json | undefined): SchemaProblem[] {
    const pointer = pointerOf(path).split('/').map(encodeURIComponent).join('/')
    const validate = this.#ajv.getSchema(`document#${pointer}`) ?? this.#ajv.compile({ $ref: `document#${pointer}` })
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      path: pathOf(instancePath),
      message: `${message ?? 'it is not allowed'}${detail(params)}`,
    }))
  }
}

/** What the standard message leaves out. */
function detail(params: Readonly<Record<string, unknown>>): string {
  if ('additionalProperty' in params) return ` (${String(params['additionalProperty'])})`
  if ('allowedValues' in params) return ` (${JSON.stringify(params['allowedValues'])})`
  return 'allowedValue' in params ? ` (${JSON.stringify(params['allowedValue'])})` : ''
}
