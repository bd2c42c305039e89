import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { SchemaAt } from '../contract/contract.ts'
import type { SpecDocument } from '../document/spec-document.ts'

/** What the document says about a value: nothing, or what is wrong with it. */
export interface Verdict {
  readonly valid: boolean
  /** JSON Schema keyword that failed first, e.g. `minimum`. */
  readonly keyword?: string
  /** Place in the value, RFC 6901. */
  readonly at?: string
  readonly text: string
}

/** Judges values by a document's own schemas, with a validator that neither generator nor runtime uses. */
export interface Oracle {
  readonly judge: (schema: SchemaAt, value: unknown) => Verdict
}

const oracles = new WeakMap<SpecDocument, Oracle>()

/** The oracle of a document; made once. */
export function oracleOf(document: SpecDocument): Oracle {
  const known = oracles.get(document)
  if (known) return known
  const oracle = createOracle(document)
  oracles.set(document, oracle)
  return oracle
}

function createOracle(document: SpecDocument): Oracle {
  // Not strict: `xml`, `example` and our extensions stand beside the keywords of JSON Schema.
  const ajv = new Ajv2020({ strict: false, validateFormats: true })
  formats.default(ajv)
  // Says nothing about values; https://spec.openapis.org/oas/v3.1.1.html#data-type-format
  ajv.addFormat('password', true)
  const added = new Set<string>()
  const compiled = new Map<string, ValidateFunction>()
  return {
    judge({ location }, value) {
      for (const [file, content] of document.files) {
        if (!added.has(file)) ajv.addSchema(content as object, file, false, false)
        added.add(file)
      }
      const validate = compiled.get(location) ?? ajv.compile({ $ref: location })
      compiled.set(location, validate)
      if (validate(value)) return { valid: true, text: 'valid' }
      const first = validate.errors?.[0]
      return {
        valid: false,
        ...(first && { keyword: first.keyword, at: first.instancePath }),
        text: ajv.errorsText(validate.errors),
      }
    },
  }
}
