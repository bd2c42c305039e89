import type { ClientCredentials } from '../clients/vendor-client.ts'
import { callers } from '../cloud/test-cloud.ts'
import { answerOf, type ClientCase, expectFailure, fails, failsOnce, ifChosen } from './client-case.ts'

const { wrongSecret, unknown, disabled, temporary, expired, main } = callers

/** What Alibaba Cloud's gateway refuses, before the product sees the request: the same for all of its APIs. */
export function gatewayCases(api: string, clusterId: string): readonly ClientCase[] {
  const at = (credentials: ClientCredentials) => ({ api, call: { credentials, clusterId } })
  const { securityToken: _, ...withoutToken } = temporary
  return [
    fails('a wrong secret', at(wrongSecret), {
      code: 'SignatureDoesNotMatch',
      status: 400,
      message: 'Specified signature',
    }),
    fails('an unknown key', at(unknown), {
      code: 'InvalidAccessKeyId.NotFound',
      status: 404,
      message: 'Specified access key is not found.',
    }),
    fails('a disabled key', at(disabled), {
      code: 'InvalidAccessKeyId.Inactive',
      status: 400,
      message: 'Specified access key is disabled.',
    }),
    fails(
      'a temporary key without its token',
      { api, call: { credentials: withoutToken, clusterId } },
      {
        code: 'MissingSecurityToken',
        status: 400,
        message: 'SecurityToken is mandatory for this action.',
      },
    ),
    fails(
      "another key's token",
      { api, call: { credentials: { ...main, securityToken: 'mock-sts-token' }, clusterId } },
      {
        code: 'InvalidSecurityToken.MismatchWithAccessKey',
        status: 400,
        message: 'Specified SecurityToken',
      },
    ),
    fails('a token that has ended', at(expired), {
      code: 'InvalidSecurityToken.Expired',
      status: 400,
      message: 'Specified SecurityToken is expired.',
    }),
    ifChosen('nonce', {
      title: 'a request sent twice',
      run: async (client, cloud) => {
        const call = { url: cloud.url(api), credentials: main, clusterId, nonce: crypto.randomUUID() }
        answerOf(await client.call(call))
        expectFailure(await client.call(call), {
          code: 'SignatureNonceUsed',
          status: 400,
          message: 'Specified signature nonce was used already.',
        })
      },
    }),
    ifChosen(
      'version',
      fails(
        'an unknown version',
        { api, call: { credentials: main, clusterId, version: '1999-01-01' } },
        { code: 'InvalidVersion', status: 400, message: 'Specified parameter Version is not valid.' },
      ),
    ),
    ifChosen(
      'isAnonymous',
      fails(
        'no credentials',
        { api, call: { credentials: main, clusterId, isAnonymous: true } },
        { code: 'MissingAccessKeyId', status: 400, message: 'AccessKeyId is mandatory for this action.' },
      ),
    ),
    failsOnce(
      'the service is down for a moment',
      { ...at(main), scenario: { situation: 'unavailable' } },
      { code: 'ServiceUnavailable', status: 503, message: 'temporary failure' },
    ),
  ]
}
