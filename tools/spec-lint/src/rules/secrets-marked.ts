import { resolve } from '../resolve.ts'
import type { Finding, Rule } from '../rule.ts'
import { isObject, membersOf, type Spec, type SpecObject } from '../spec.ts'

const SECRET = /^config$|(?:kubeconfig|token|secret|password|private[-_]?key|credentials?)$/i
/** Tokens that only say where a list goes on. */
const HARMLESS = /(?:next|page|continuation)[-_]?token$/i

/** What nobody may print is marked `format: password`: clients, mocks and the explorer redact it. */
export const secretsMarked: Rule = {
  name: 'secrets-marked',
  check: (spec) => spec.objects.flatMap((object) => checkObject(spec, object)),
}

function checkObject(spec: Spec, { kind, value, path }: SpecObject): Finding[] {
  if (kind === 'schema') {
    return membersOf(value['properties']).flatMap(([name, schema]) =>
      checkSchema(spec, name, [...path, 'properties', name], schema),
    )
  }
  const name = kind === 'parameter' ? String(value['name']) : (path.at(-1) ?? '')
  if (kind !== 'parameter' && kind !== 'header') return []
  return checkSchema(spec, name, [...path, 'schema'], value['schema'])
}

function checkSchema(spec: Spec, name: string, path: readonly string[], schema: unknown): Finding[] {
  if (!SECRET.test(name) || HARMLESS.test(name) || !isObject(schema)) return []
  const meant = resolve(spec.document, schema, path)
  if (!isObject(meant.value) || meant.value['type'] !== 'string' || meant.value['format'] === 'password') return []
  return [
    {
      path: meant.path,
      cause: `${name} is a secret by its name, and not marked as one.`,
      cure: 'Add `format: password`.',
    },
  ]
}
