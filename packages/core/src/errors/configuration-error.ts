import { ClientError, type ErrorContext, errorKind } from './client-error.ts'

/** What the client lacks: `option` names the one to give. */
export type ConfigurationErrorCode =
  | 'MissingCredentials'
  | 'InvalidCredentials'
  | 'CredentialsUnavailable'
  | 'MissingRegion'
  | 'NoServer'
  | 'InvalidOption'

/** The client was created without something that the call needs; nothing was sent. */
export class ConfigurationError extends ClientError {
  declare readonly name: 'ConfigurationError'
  declare readonly code: ConfigurationErrorCode
  /** The option of `createClient` to mend. */
  declare readonly option: string

  constructor(
    message: string,
    details: ErrorContext & {
      readonly code: ConfigurationErrorCode
      readonly option: string
      readonly cause?: Error | undefined
    },
  ) {
    super('ConfigurationError', message, details)
  }
}

/** Whether this is a `ConfigurationError`, also of another realm or another copy of this package. */
export function isConfigurationError(value: unknown): value is ConfigurationError {
  return errorKind(value) === 'ConfigurationError'
}
