import { Context } from '@hey-api/shared'

const SCHEMAS = '#/components/schemas/'

/**
 * hey-api's context, for a document whose references lead to components. At every reference to a schema the parser also
 * parses what it refers to, and whatever that refers to, and drops the result: on a document of many references most of
 * its time. Only composed schemas are looked into, for their discriminators and properties; of the others it gets the type.
 */
export class ParsingContext extends Context {
  #composed: ReadonlySet<string> | undefined

  override resolveRef<Resolved>($ref: string): Resolved {
    const resolved = super.resolveRef<Resolved>($ref)
    // Not before it is asked: the parser renames references first.
    this.#composed ??= composedSchemas(this.spec)
    if (!$ref.startsWith(SCHEMAS) || $ref.includes('/', SCHEMAS.length) || this.#composed.has($ref)) return resolved
    return typeOnly(resolved as object) as Resolved
  }
}

function typeOnly(schema: object): object {
  return 'type' in schema ? { type: schema.type } : {}
}

/** The references that the parser looks into: members of an `allOf` that may have a discriminator, or is an object itself. */
function composedSchemas(document: object): ReadonlySet<string> {
  const all = new Set<string>()
  const ofObjects = new Set<string>()
  let discriminated = false
  visit(document)
  return discriminated ? all : ofObjects

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    if ('discriminator' in value) discriminated = true
    if ('allOf' in value && Array.isArray(value.allOf)) {
      for (const { $ref } of value.allOf) {
        if (typeof $ref !== 'string') continue
        all.add($ref)
        if ('type' in value || 'properties' in value) ofObjects.add($ref)
      }
    }
    for (const member of Object.values(value)) visit(member)
  }
}
