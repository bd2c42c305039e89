import { type Resolved, resolve } from './resolve.ts'
import { memberOf, membersOf, type Spec, type SpecObject } from './spec.ts'

/** The examples of a media type, parameter or header, referenced ones at the place where they are written. */
export function examplesIn(spec: Spec, { value, path }: SpecObject): Resolved[] {
  const single = 'example' in value ? [{ value: value['example'], path: [...path, 'example'] }] : []
  const named = membersOf(value['examples']).flatMap(([name, item]) => {
    const example = resolve(spec.document, item, [...path, 'examples', name])
    const content = memberOf(example.value, 'value')
    return content === undefined ? [] : [{ value: content, path: [...example.path, 'value'] }]
  })
  return [...single, ...named]
}
