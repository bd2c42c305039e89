import type { Model, Operation } from '../../model/model.ts'

/** What belongs together in a file: the operations of a tag or, without tags, of a path. */
export type ResourceOf = (name: string) => string | undefined

// Beginnings of paths that say nothing about what is there.
const VERSION = /^(?:api|apis|rest|v\d\w*|\d[\w.-]*)$/i

/** The first tag, or the first telling part of the path. */
export function resourceOf({ tags, path }: Operation): string {
  const segments = path.split('/').filter((segment) => segment !== '' && !segment.includes('{'))
  return tags[0] ?? segments.find((segment) => !VERSION.test(segment)) ?? 'operations'
}

/** The resource of what an engine declares for an operation, by its name; undefined for what operations share. */
export function resourcesOf({ operations }: Model): ResourceOf {
  const resources = new Map<string, string>()
  for (const operation of operations) {
    const resource = resourceOf(operation)
    resources.set(operation.typeName, resource).set(operation.functionName, resource)
  }
  return (name) => resources.get(name) ?? resources.get(operationIn(name))
}

/** `GetPet` for `GetPetData`, `GetPetResponses`, `zGetPetBody`. */
function operationIn(name: string): string {
  return name
    .replace(/^z(?=\P{Ll})/u, '')
    .replace(/(?:Body|Cookies|Data|ErrorCode|Errors?|Headers|Path|Payload|Query|Request|Responses?)\d*$/, '')
}
