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
  /** Whether a caller's value is allowed as it is. */
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
    given: !required || suppliedBy === 'region',
    ...(required && { situation: 'missing-parameter' }),
  }
}

function judged(document: SpecDocument, parameter: ParameterContract, name: string, value: Json): ParameterValue {
  const { judge } = oracleOf(document)
  const { schema } = parameter
  const onWire = parameter.in === 'body' ? value : readText(String(value), typesOf(schema.value))
  const verdict = judge(schema, onWire)
  return {
    parameter,
    name,
    value,
    given: judge(schema, value).valid,
    ...(!verdict.valid && { situation: situationOf(verdict) }),
  }
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
