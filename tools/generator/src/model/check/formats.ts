import * as z from 'zod'

/**
 * Formats as hey-api's zod checks them: an example counts as valid only if the validators will let it pass. Formats that
 * are not in this list are not checked by them either.
 */
const schemas: Readonly<Record<string, () => z.ZodType>> = {
  date: () => z.iso.date(),
  'date-time': () => z.iso.datetime({ offset: true }),
  time: () => z.iso.time(),
  email: () => z.email(),
  guid: () => z.guid(),
  uuid: () => z.uuid(),
  uri: () => z.url(),
  ipv4: () => z.ipv4(),
  ipv6: () => z.ipv6(),
}

type FormatCheck = (value: string) => boolean
const checks = new Map<string, FormatCheck>()

/** The check of a format; undefined where nobody checks it. */
export function formatCheck(format: string): FormatCheck | undefined {
  const known = checks.get(format)
  if (known !== undefined) return known
  const make = Object.hasOwn(schemas, format) ? schemas[format] : undefined
  if (make === undefined) return undefined
  const schema = make()
  const check: FormatCheck = (value) => schema.safeParse(value).success
  checks.set(format, check)
  return check
}
