/** JSON that the load stage may still change: the document is its own until it is handed on. */
export type MutableJson = null | boolean | number | string | MutableJson[] | MutableObject
export interface MutableObject {
  [key: string]: MutableJson
}

/** Whether a value is a JSON object: neither null nor an array. */
export function isObject(value: unknown): value is MutableObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member of an object; inherited ones such as `constructor` do not count. */
export function member(value: MutableJson | undefined, key: string): MutableJson | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Array.isArray(value) ? value[Number(key)] : value[key]
}
