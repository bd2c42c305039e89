import { schemaAt } from '../../contract/child.ts'
import type { OperationContract, ParameterContract } from '../../contract/contract.ts'
import type { Json } from '../../document/json.ts'
import type { SpecDocument } from '../../document/spec-document.ts'
import { boundariesOf } from '../../schema/boundaries.ts'
import { oracleOf, type Verdict } from '../../schema/oracle.ts'
import { typesOf } from '../../schema/types-of.ts'
import { readText } from '../../wire/read-text.ts'

/** A parameter with one value (undefined: left out), and what the document says of it. */
export interface ParameterValue {
  readonly parameter: ParameterContract
  readonly name: string
  readonly value: Json | undefined
  /** Whether the schema allows the value as it is given. */
  readonly valid: boolean
  /** Whether a client sends it: it must also be able to travel. */
  readonly given: boolean
  /** What is wrong with the value once it is on the wire, in the catalogue's words; undefined: nothing. */
  readonly situation?: string
}

/** Every value of every parameter that is worth trying. */
export function parameterValues(document: SpecDocument, { parameters }: OperationContract): ParameterValue[] {
  return parameters.flatMap((parameter) => [
    leftOut(parameter),
    ...boundariesOf(document, parameter.schema, parameter.example)
      .filter(({ value }) => isWritable(parameter, value))
      .map(({ name, value }) => judged(document, parameter, name, value)),
  ])
}

function leftOut(parameter: ParameterContract): ParameterValue {
  const { required, suppliedBy } = parameter
  return {
    parameter,
    name: 'left out',
    value: undefined,
    valid: !required || suppliedBy === 'region',
    given: !required || suppliedBy === 'region',
    ...(required && { situation: 'missing-parameter' }),
  }
}

function judged(document: SpecDocument, parameter: ParameterContract, name: string, value: Json): ParameterValue {
  const { judge } = oracleOf(document)
  const { schema } = parameter
  const onWire = parameter.in === 'body' ? value : readWire(document, parameter, String(value))
  const verdict = judge(schema, onWire)
  const { valid } = judge(schema, value)
  return {
    parameter,
    name,
    value,
    valid,
    // No URL can have such a segment: it would be another path.
    given: valid && !(parameter.in === 'path' && ['', '.', '..'].includes(String(value))),
    ...(!verdict.valid && { situation: situationOf(verdict) }),
  }
}

/** One text where a list is wanted is a list of one. */
function readWire(document: SpecDocument, { schema }: ParameterContract, text: string): Json {
  const types = typesOf(schema.value)
  if (!types.includes('array')) return readText(text, types)
  const items = schemaAt(document, document.resolve(document.at(schema.location)), 'items')
  return [readText(text, items ? typesOf(items.value) : [])]
}

/** Where everything is text, lists and nulls have no form of their own: null is absence. */
function isWritable({ in: place }: ParameterContract, value: Json): boolean {
  return place === 'body' || (value !== null && typeof value !== 'object')
}

function situationOf({ keyword }: Verdict): string {
  if (keyword === 'type') return 'invalid-type'
  if (keyword === 'required') return 'missing-parameter'
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'unknown-parameter'
  return 'invalid-parameter'
}
