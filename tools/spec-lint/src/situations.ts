import { bodySchemas, type CallerInput, inputsOf } from './callable.ts'
import { resolve } from './resolve.ts'
import { itemsOf, type JsonObject, memberOf, membersOf, type Spec, type SpecObject } from './spec.ts'

/** A situation that can occur, and why; the words are those of `Situation` in specs/extensions.schema.json. */
export interface PossibleSituation {
  readonly name: string
  readonly because: string
}

const SIGNED = [
  'missing-credentials',
  'malformed-authorization',
  'unknown-key',
  'disabled-key',
  'signature-mismatch',
  'timestamp-expired',
  'timestamp-malformed',
  'token-missing',
  'token-invalid',
  'token-expired',
  'token-mismatch',
  'no-permission',
]

/** The situations that a mock of this operation can get into, and so needs an answer for. */
export function possibleSituations(spec: Spec, operation: SpecObject): PossibleSituation[] {
  return [
    ...['unknown-action', 'method-not-allowed', 'unavailable', 'internal'].map(
      because('it can happen to every request'),
    ),
    ...actionSituations(operation),
    ...signatureSituations(spec, operation),
    ...inputSituations(spec, operation),
  ]
}

function because(reason: string): (name: string) => PossibleSituation {
  return (name) => ({ name, because: reason })
}

function actionSituations({ value }: SpecObject): PossibleSituation[] {
  const version = memberOf(value['x-action'], 'version')
    ? ['unknown-version'].map(because('x-action has a version'))
    : []
  return [...version, ...(value['x-rate-limit'] ? ['throttled'].map(because('the operation has an x-rate-limit')) : [])]
}

function signatureSituations(spec: Spec, operation: SpecObject): PossibleSituation[] {
  const required = itemsOf(operation.value['security'] ?? spec.document['security']).flatMap(membersOf)
  const schemes = memberOf(spec.document['components'], 'securitySchemes')
  return required.flatMap(([name]) => {
    const scheme = resolve(spec.document, memberOf(schemes, name), []).value
    const algorithm = memberOf(memberOf(scheme, 'x-signature'), 'algorithm')
    if (typeof algorithm !== 'string') return []
    const replay = algorithm.startsWith('ACS3') ? ['nonce-reused'] : []
    return [...SIGNED, ...replay].map(because(`requests are signed with ${algorithm}`))
  })
}

function inputSituations(spec: Spec, operation: SpecObject): PossibleSituation[] {
  const inputs = inputsOf(spec, operation)
  const missable = inputs.find(({ required, in: place }) => required && place !== 'path')
  const limited = inputs.find(({ schema }) => isLimited(schema))
  const typed = inputs.find((input) => hasWireType(input))
  const named = inputs.find(({ required, name }) => required && /id$/i.test(name))
  const strict = bodySchemas(spec, operation).some((schema) => schema['additionalProperties'] === false)
  return [
    ...(missable ? ['missing-parameter'].map(because(`${missable.name} is required`)) : []),
    ...(limited ? ['invalid-parameter'].map(because(`not every value of ${limited.name} is allowed`)) : []),
    ...(typed ? ['invalid-type'].map(because(`${typed.name} has a type`)) : []),
    ...(strict ? ['unknown-parameter'].map(because('the body allows no additionalProperties')) : []),
    ...(named ? ['not-found'].map(because(`${named.name} may name nothing`)) : []),
  ]
}

function isLimited(schema: JsonObject): boolean {
  const limits = ['enum', 'const', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength']
  return [...limits, 'maxLength', 'multipleOf', 'minItems', 'maxItems'].some((keyword) => keyword in schema)
}

/** Every text can be read as a string, so only a body can get a string's type wrong. */
function hasWireType({ in: place, schema }: CallerInput): boolean {
  const type = schema['type']
  return type !== undefined && (place === 'body' || type !== 'string')
}
