import type { Finding, Rule } from '../rule.ts'
import type { SpecObject } from '../spec.ts'

const DESCRIBED = new Set([
  'parameter',
  'header',
  'response',
  'securityScheme',
  'server',
  'serverVariable',
  'operation',
])

/** Descriptions become doc comments, README tables and the explorer: everything that a user meets has one. */
export const described: Rule = {
  name: 'described',
  check: ({ objects }) =>
    objects.flatMap((object): Finding[] => {
      const name = nameOf(object)
      if (name === undefined || hasText(object)) return []
      return [
        { path: object.path, cause: `${name} has no description.`, cure: 'Add `description: …`, in your own words.' },
      ]
    }),
}

function hasText({ value }: SpecObject): boolean {
  return typeof value['description'] === 'string' && value['description'].trim() !== ''
}

/** What to call an object that needs a description; undefined for those that need none. */
function nameOf({ kind, value, path }: SpecObject): string | undefined {
  const last = path.at(-1) ?? ''
  if (kind === 'schema') {
    const isProperty = path.at(-2) === 'properties'
    const isComponent = path.length === 3 && path[1] === 'schemas'
    if ('$ref' in value || !(isProperty || isComponent)) return undefined
    return isProperty ? `The field ${last}` : `The schema ${last}`
  }
  if (!DESCRIBED.has(kind)) return undefined
  const own = value['name'] ?? value['operationId'] ?? value['url'] ?? last
  return `The ${kind} ${String(own)}`
}
