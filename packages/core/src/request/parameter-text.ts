/** A scalar as text on the wire. Dates are RFC 3339 in UTC. */
export function scalarText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** Whether a parameter is left out: `undefined` and `null` are not values on the wire (RFC 6570 section 3.2.1). */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}

/** The present members of a plain object; undefined for everything else. */
export function members(value: unknown): [string, unknown][] | undefined {
  if (typeof value !== 'object' || value === null || value instanceof Date || Array.isArray(value)) return undefined
  return Object.entries(value).filter(([, member]) => !isAbsent(member))
}

/** The present items of an array; undefined for everything else. */
export function items(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value.filter((item) => !isAbsent(item)) : undefined
}
