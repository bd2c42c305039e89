import type { SchemaChecker } from '../check/schema-checker.ts'
import { isArray, isObject, textsAt, without } from '../document/json-kind.ts'
import type { Json, JsonObject } from '../model.ts'
import { mergeSchemas } from './merge-schemas.ts'

const mostChoices = 64

/**
 * The plain schemas, one after the other, that a schema with `allOf`, `anyOf`, `oneOf` or `if` comes down to: everything
 * of `allOf` merged with one member of each alternative.
 */
export function combine(given: JsonObject, checker: SchemaChecker): readonly JsonObject[] {
  return firstOf(expand(given, checker, 0), mostChoices)
}

function* expand(given: JsonObject, checker: SchemaChecker, depth: number): Generator<JsonObject> {
  const schema = checker.follow(given)
  if (depth > 20) return
  let choices: Iterable<JsonObject> = [without(schema, 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else')]
  for (const member of isArray(schema.allOf) ? schema.allOf : []) choices = merged(choices, [member], checker, depth)
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword]
    if (isArray(members)) choices = merged(choices, members, checker, depth)
  }
  const dependents = isObject(schema.dependentSchemas) ? Object.entries(schema.dependentSchemas) : []
  for (const [name, dependent] of dependents) {
    if (textsAt(schema, 'required').includes(name)) choices = merged(choices, [dependent], checker, depth)
  }
  if (isObject(schema.if)) choices = merged(choices, branches(schema), checker, depth)
  yield* choices
}

function* merged(
  choices: Iterable<JsonObject>,
  members: readonly Json[],
  checker: SchemaChecker,
  depth: number,
): Generator<JsonObject> {
  const kept = firstOf(choices, mostChoices)
  // Members are tried in turn, so that a later one is reached even where the first has many forms.
  for (const member of members) {
    if (!isObject(member)) continue
    for (const choice of kept) {
      for (const inner of expand(member, checker, depth + 1)) yield mergeSchemas(choice, inner)
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

/** Enough of them: alternatives of alternatives are more than anybody can try. */
function firstOf(schemas: Iterable<JsonObject>, most: number): readonly JsonObject[] {
  const taken: JsonObject[] = []
  for (const schema of schemas) {
    taken.push(schema)
    if (taken.length >= most) break
  }
  return taken
}
