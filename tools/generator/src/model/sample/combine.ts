import { isArray, isObject, without } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { mergeSchemas } from './merge-schemas.ts'
import type { SampleContext } from './sampler.ts'

const mostChoices = 64

/**
 * The plain schemas, one after the other, that a schema with `allOf`, `anyOf`, `oneOf` or `if` comes down to: everything
 * of `allOf` merged with one member of each alternative.
 */
export function* combine(given: JsonObject, context: SampleContext): Generator<JsonObject> {
  let count = 0
  for (const schema of expand(given, context, 0)) {
    yield schema
    count += 1
    if (count >= mostChoices) return
  }
}

function* expand(given: JsonObject, context: SampleContext, depth: number): Generator<JsonObject> {
  const schema = context.checker.follow(given)
  if (depth > 20) return
  let choices: Iterable<JsonObject> = [without(schema, 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else')]
  for (const member of isArray(schema.allOf) ? schema.allOf : []) choices = merged(choices, [member], context, depth)
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword]
    if (isArray(members)) choices = merged(choices, members, context, depth)
  }
  if (isObject(schema.if)) choices = merged(choices, branches(schema), context, depth)
  yield* choices
}

function* merged(
  choices: Iterable<JsonObject>,
  members: readonly Json[],
  context: SampleContext,
  depth: number,
): Generator<JsonObject> {
  const kept = [...choices]
  // Members are tried in turn, so that a later one is reached even where the first has many forms.
  for (const member of members) {
    if (!isObject(member)) continue
    for (const choice of kept) {
      for (const inner of expand(member, context, depth + 1)) yield mergeSchemas(choice, inner)
    }
  }
}

function branches({ if: condition, then: met, else: unmet }: JsonObject): readonly Json[] {
  return [
    {},
    ...(isObject(condition) ? [isObject(met) ? mergeSchemas(condition, met) : condition] : []),
    ...(isObject(unmet) ? [unmet] : []),
  ]
}
