import type { SecurityScheme } from '../descriptor.ts'
import { configurationError, type Exchange } from '../exchange.ts'

/** A scheme and its name in the document. */
export type NamedScheme = SecurityScheme & { readonly id: string }

/**
 * Chooses among an operation's security alternatives: the first for which the client has everything, none where the
 * document allows that.
 */
export function chooseSecurity(exchange: Exchange): readonly NamedScheme[] {
  const { api, options } = exchange.context
  const alternatives = exchange.operation.security ?? []
  const isSigned = (id: string) => api.security[id]?.type === 'signature'
  const has = (id: string) => (isSigned(id) ? options.credentials : options.auth?.[id]) !== undefined
  const chosen =
    alternatives.find((ids) => ids.length > 0 && ids.every(has)) ?? alternatives.find((ids) => ids.length === 0)
  const missing = alternatives[0]?.find((id) => !has(id))
  if (!chosen && missing !== undefined) {
    const [option, cure] = isSigned(missing)
      ? ['credentials', 'is missing: { accessKeyId, accessKeySecret } or a function that gives them']
      : ['auth', `is missing, or has nothing for ${missing}`]
    throw configurationError(exchange, 'MissingCredentials', option, cure)
  }
  return (chosen ?? []).flatMap((id) => {
    const scheme = api.security[id]
    return scheme ? [{ ...scheme, id }] : []
  })
}

/** The header that carries the region, where the chosen security has one and the caller does not give it. */
export function regionHeaders(exchange: Exchange, schemes: readonly NamedScheme[]): Readonly<Record<string, string>> {
  const { region } = exchange.context.options
  for (const scheme of schemes) {
    if (scheme.type !== 'signature' || !scheme.regionHeader) continue
    const name = scheme.regionHeader
    const given = Object.keys(exchange.options.headers ?? {})
    if (given.some((key) => key.toLowerCase() === name.toLowerCase())) return {}
    if (region) return { [name]: region }
    throw configurationError(exchange, 'MissingRegion', 'region', `is missing: it is sent as ${name}`)
  }
  return {}
}
