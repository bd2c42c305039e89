// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.

/** As much of a zod schema, of any version 4, as is needed here. */
interface Schema {
  readonly _zod: { run: (payload: { readonly value: unknown }, context: never) => unknown }
}

/**
 * A schema that takes most values at once. Zod goes through a call for every wrapper and a loop over the checks, which for
 * a text of limited length takes five times as long as to look at its type and length.
 *
 * @param accepts Whether the schema surely takes the value and hands it on as it is. Every other value goes zod's way, so
 *   that what is refused, and with which message, stays zod's decision.
 */
export function withFastPath<S extends Schema>(make: () => S, accepts: (value: unknown) => boolean): S {
  const schema = make()
  const { run } = schema._zod
  // Where `zod/compile` is imported, it compiles the schema when it is first used, and wants to be asked first.
  if ('__originalRun' in run) return schema
  schema._zod.run = (payload, context) => (accepts(payload.value) ? payload : run(payload, context))
  return schema
}

// Hosts are left out that a URL parser looks into further: numbers, which may be IPv4 addresses, and Punycode.
const URL_OF_NAMED_HOST =
  /^https?:\/\/(?:(?!xn--)[a-z][a-z\d-]*\.)*(?!xn--)[a-z][a-z\d-]*(?::\d{1,4})?(?:[/?#][!-~]*)?$/

/** Most URLs of the web: with a host of plain labels, and of printable ASCII characters. */
export function isPlainUrl(value: unknown): value is string {
  return typeof value === 'string' && URL_OF_NAMED_HOST.test(value)
}

// All days of all years but 29 February.
const DATE = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/
const DATE_TIME =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

/** Most dates of RFC 3339. */
export function isPlainDate(value: unknown): value is string {
  return typeof value === 'string' && DATE.test(value)
}

/** Most times of RFC 3339 in UTC. */
export function isPlainDateTime(value: unknown): value is string {
  return typeof value === 'string' && DATE_TIME.test(value)
}
