import { expect, it } from 'vitest'
import * as credentials from '../src/credentials.ts'
import * as index from '../src/index.ts'
import * as signing from '../src/signing.ts'
import * as verify from '../src/verify.ts'
import * as wire from '../src/wire.ts'

it('the public names are these', () => {
  expect([index, credentials, signing, verify, wire].map((module) => Object.keys(module).sort())).toEqual([
    [
      'ApiError',
      'ClientError',
      'ConfigurationError',
      'TransportError',
      'ValidationError',
      'createClient',
      'isApiError',
      'isClientError',
      'isConfigurationError',
      'isTransportError',
      'isValidationError',
    ],
    ['alibabaCredentials', 'tencentCredentials'],
    ['signAcs3', 'signTc3'],
    ['readSignature', 'verifyAcs3', 'verifySignature', 'verifyTc3'],
    ['authorize', 'createTurnstiles', 'readXml', 'writeBody', 'writeParameter'],
  ])
})
