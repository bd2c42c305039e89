import { textsAt, without } from '../document/json-kind.ts'
import type { Preparation } from './repair.ts'

/** Names are texts: hey-api makes keys of whatever type `propertyNames` has, and TypeScript refuses those that are none. */
export const propertyNames: Preparation = (schema, { source, pointer, report }) => {
  const { propertyNames: names } = schema
  if (names === undefined) return schema
  const place = `${pointer}/propertyNames`
  const { type } = source.follow({ value: names, pointer: place })?.value ?? {}
  if (type === undefined || type === 'string' || textsAt({ type }, 'type').includes('string')) return schema
  report.add('names-of-other-type', place, { type: JSON.stringify(type) })
  return without(schema, 'propertyNames')
}
