/** True for a frozen object whose members are no objects: nothing of it can become another value. */
export function isImmutable(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return false
  return Object.values(value).every((member) => typeof member !== 'object')
}
