/** Keywords that are written for people, or say in which direction a member travels: they restrict no value. */
export const annotations: ReadonlySet<string> = new Set([
  'description',
  'title',
  'summary',
  'deprecated',
  'readOnly',
  'writeOnly',
])
