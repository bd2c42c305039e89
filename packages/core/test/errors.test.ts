import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import {
  ApiError,
  ConfigurationError,
  isApiError,
  isClientError,
  isConfigurationError,
  isTransportError,
  isValidationError,
  TransportError,
  ValidationError,
} from '../src/index.ts'

const origin = { api: 'tke', operation: 'Describe' }
const errors = [
  new ApiError('m', { ...origin, code: 'X', status: 200, retryable: false }),
  new TransportError('m', { ...origin, code: 'Timeout', retryable: true }),
  new ValidationError('m', { ...origin, code: 'InvalidRequest', issues: [] }),
  new ConfigurationError('m', { ...origin, code: 'MissingRegion', option: 'region' }),
]
const guards = [isApiError, isTransportError, isValidationError, isConfigurationError]

describe('the guards', () => {
  it('know each kind and no other', () => {
    expect(errors.map((error) => guards.map((guard) => guard(error)))).toEqual(
      errors.map((_, row) => guards.map((_, column) => row === column)),
    )
    expect(errors.every(isClientError)).toBe(true)
  })

  it('know errors of another copy of the package and of another realm', () => {
    const foreign: unknown = runInNewContext(
      `Object.assign(new Error('m'), { [Symbol.for('@cloud-kubeconfig/core/error')]: 'ApiError' })`,
    )
    expect(foreign instanceof Error).toBe(false)
    expect([isApiError(foreign), isClientError(foreign), isTransportError(foreign)]).toEqual([true, true, false])
  })

  it.each([undefined, null, 'ApiError', {}, new Error('ApiError'), { name: 'ApiError' }])('do not take %o', (value) => {
    expect(isClientError(value)).toBe(false)
  })
})

it('names survive what minifiers do to classes', () => {
  expect(errors.map(({ name }) => name)).toEqual([
    'ApiError',
    'TransportError',
    'ValidationError',
    'ConfigurationError',
  ])
})
