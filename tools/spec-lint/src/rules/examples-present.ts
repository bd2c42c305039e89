import type { Finding, Rule } from '../rule.ts'
import { membersOf, type SpecObject } from '../spec.ts'

/** Mocks answer with examples, and readers learn from them: every body and every parameter has one. */
export const examplesPresent: Rule = {
  name: 'examples-present',
  check: ({ objects }) => objects.flatMap(checkObject),
}

function checkObject({ kind, value, path }: SpecObject): Finding[] {
  if (kind !== 'mediaType' && kind !== 'parameter') return []
  if ('example' in value || membersOf(value['examples']).length > 0) return []
  if (kind === 'parameter') {
    const cause = `The parameter ${String(value['name'])} has no example.`
    return [{ path, cause, cure: 'Add `example: <a value a caller would send>`.' }]
  }
  const cause = `The media type ${path.at(-1)} has no example.`
  return [{ path, cause, cure: 'Add `examples: { <name>: { summary: …, value: … } }`; a mock answers with the first.' }]
}
