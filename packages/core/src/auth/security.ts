import type { ClientOptions } from '../client-options.ts'
import type { ApiDescriptor, OperationDescriptor, SecurityScheme } from '../descriptor.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'

/** A scheme and its name in the document. */
export interface NamedScheme {
  readonly id: string
  readonly scheme: SecurityScheme
}

/**
 * Chooses among an operation's security alternatives: the first for which the client has everything, none where the
 * document allows that.
 */
export function chooseSecurity(
  api: ApiDescriptor,
  operation: OperationDescriptor,
  options: ClientOptions,
): readonly NamedScheme[] {
  const alternatives = (operation.security ?? []).map((ids) =>
    ids.flatMap((id): NamedScheme[] => {
      const scheme = api.security[id]
      return scheme ? [{ id, scheme }] : []
    }),
  )
  const has = ({ id, scheme }: NamedScheme) =>
    (scheme.type === 'signature' ? options.credentials : options.auth?.[id]) !== undefined
  const chosen = alternatives.find((schemes) => schemes.length > 0 && schemes.every(has))
  if (chosen || alternatives.length === 0 || alternatives.some((schemes) => schemes.length === 0)) return chosen ?? []

  const missing = alternatives[0]?.find((scheme) => !has(scheme))
  const signed = missing?.scheme.type === 'signature'
  const cure = signed ? 'credentials: { accessKeyId, accessKeySecret }' : `auth: { ${JSON.stringify(missing?.id)}: … }`
  throw new ConfigurationError(`${operation.id} needs an option that the ${api.id} client was not given: ${cure}`, {
    code: 'MissingCredentials',
    option: signed ? 'credentials' : 'auth',
    api: api.id,
    operation: operation.id,
  })
}
