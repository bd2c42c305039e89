import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { tokensOf } from '../json-pointer.ts'
import type { MutableJson, MutableObject } from '../mutable-json.ts'

/** What is wrong inside an extension, in words. */
export interface ExtensionProblem {
  /** Tokens from the extension's value to the fault. */
  readonly place: readonly string[]
  readonly problem: string
}

let shared: ExtensionValidator | undefined

/** The validator of our extensions; made once, as compiling the definitions takes longer than validating a document. */
export function extensionValidator(schema: MutableObject): ExtensionValidator {
  shared ??= new ExtensionValidator(schema)
  return shared
}

/** Validates extensions against their definitions in `specs/extensions.schema.json`. */
class ExtensionValidator {
  readonly #ajv: Ajv2020
  readonly #id: string

  constructor(schema: MutableObject) {
    this.#ajv = new Ajv2020({ allErrors: true, strict: false })
    addFormats.default(this.#ajv, ['date', 'uri'])
    this.#ajv.addSchema(schema)
    this.#id = String(schema['$id'])
  }

  /** Everything that is wrong with a value; `definition` is a pointer such as `#/$defs/x-action`. */
  validate(definition: string, value: MutableJson): readonly ExtensionProblem[] {
    const validate = this.#ajv.getSchema(`${this.#id}${definition}`)
    if (!validate) throw new Error(`extensions.schema.json has no ${definition}`)
    if (validate(value)) return []
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames')
      .map((error) => ({ place: tokensOf(error.instancePath), problem: describe(error) }))
  }
}

function describe({ keyword, params, message, instancePath }: ErrorObject): string {
  const at = instancePath === '' ? 'it' : instancePath.slice(1)
  switch (keyword) {
    case 'required':
      return `${at} lacks the member ${params['missingProperty']}`
    case 'additionalProperties':
      return `${at} has no member ${params['additionalProperty']}`
    case 'enum':
      return `${at} must be one of ${params['allowedValues'].join(', ')}`
    case 'const':
      return `${at} must be ${JSON.stringify(params['allowedValue'])}`
    case 'dependentRequired':
      return `${at} needs ${params['deps']} beside ${params['property']}`
    case 'false schema':
      return `${at} does not belong here`
    default:
      return `${at} ${message ?? 'is malformed'}`
  }
}
