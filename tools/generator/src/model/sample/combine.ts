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
  return new Combination(checker).expand(given)
}

class Combination {
  readonly #checker: SchemaChecker
  /** Each schema is expanded once, as those that two share may share others; one that is part of itself has no form. */
  readonly #known = new Map<JsonObject, readonly JsonObject[]>()

  constructor(checker: SchemaChecker) {
    this.#checker = checker
  }

  expand(given: JsonObject): readonly JsonObject[] {
    const schema = this.#checker.follow(given)
    const known = this.#known.get(schema)
    if (known !== undefined) return known
    this.#known.set(schema, [])
    const expanded = firstOf(this.#choices(schema), mostChoices)
    this.#known.set(schema, expanded)
    return expanded
  }

  #choices(schema: JsonObject): Iterable<JsonObject> {
    let choices: Iterable<JsonObject> = [without(schema, 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else')]
    for (const member of isArray(schema.allOf) ? schema.allOf : []) choices = this.#merged(choices, [member])
    for (const keyword of ['oneOf', 'anyOf']) {
      const members = schema[keyword]
      if (isArray(members)) choices = this.#merged(choices, members)
    }
    const dependents = isObject(schema.dependentSchemas) ? Object.entries(schema.dependentSchemas) : []
    for (const [name, dependent] of dependents) {
      if (textsAt(schema, 'required').includes(name)) choices = this.#merged(choices, [dependent])
    }
    return isObject(schema.if) ? this.#merged(choices, branches(schema)) : choices
  }

  *#merged(choices: Iterable<JsonObject>, members: readonly Json[]): Generator<JsonObject> {
    const kept = firstOf(choices, mostChoices)
    // Members are tried in turn, so that a later one is reached even where the first has many forms.
    for (const member of members) {
      if (!isObject(member)) continue
      for (const choice of kept) {
        for (const inner of this.expand(member)) yield mergeSchemas(choice, inner)
      }
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
