/**
 * Signs one request many times and prints the microseconds of processor time that each took. A process of its own for
 * every signer: `sign-loop.ts <signer> <count>`; with `-C browser` ours is the build for browsers.
 */
import { createRequire } from 'node:module'
import { type SignedRequest, signAcs3, signTc3 } from '@cloud-kubeconfig/core/signing'

const require = createRequire(import.meta.url)
const [name = '', count = ''] = process.argv.slice(2)
const [accessKeyId, accessKeySecret] = ['mock-access-key-id', 'mock-access-key-secret']
const credentials = { accessKeyId, accessKeySecret }
const now = new Date('2026-01-15T08:00:00Z')
const warmUp = 2000

const ackPath = '/k8s/c5b5e80b0b64a4bf6939d2d8fbbc50000/user_config'
const ackHeaders = {
  accept: 'application/json',
  'x-acs-action': 'DescribeClusterUserKubeconfig',
  'x-acs-version': '2015-12-15',
}
const ackHost = 'cs.cn-hangzhou.aliyuncs.com'
const tkeHost = 'tke.tencentcloudapi.com'
const tkeBody = { ClusterId: 'cls-65r1c5nu' }

/** By name: gets what the signer needs, and returns what signs and gives the `Authorization` header. */
const signers: Readonly<Record<string, () => () => string | undefined>> = {
  'ours ACS3': () => {
    const request = {
      method: 'GET',
      url: new URL(`https://${ackHost}${ackPath}`),
      headers: ackHeaders,
      body: new Uint8Array(),
    }
    return () => authorizationOf(signAcs3(request, { credentials, now, nonce: '5b5e80b0b64a4bf6939d2d8fbbc50000' }))
  },
  'ours TC3': () => {
    const body = new TextEncoder().encode(JSON.stringify(tkeBody))
    const headers = { 'content-type': 'application/json' }
    const request = { method: 'POST', url: new URL(`https://${tkeHost}/`), headers, body }
    return () => authorizationOf(signTc3(request, { credentials, now, service: 'tke' }))
  },
  '@alicloud/openapi-core': () => {
    const { OpenApiUtil } = require('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')
    const { Request } = require('@darabonba/typescript') as typeof import('@darabonba/typescript')
    const algorithm = 'ACS3-HMAC-SHA256'
    return () => {
      const request = new Request()
      const payload = OpenApiUtil.hash(Buffer.from(''), algorithm).toString('hex')
      const dated = {
        'x-acs-date': `${now.toISOString().slice(0, 19)}Z`,
        'x-acs-signature-nonce': '5b5e80b0b64a4bf6939d2d8fbbc50000',
      }
      request.method = 'GET'
      request.pathname = ackPath
      request.headers = { ...ackHeaders, ...dated, host: ackHost, 'x-acs-content-sha256': payload }
      return OpenApiUtil.getAuthorization(request, algorithm, payload, accessKeyId, accessKeySecret)
    }
  },
  'tencentcloud-sdk-nodejs-common': () => {
    const path = 'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign'
    const { default: Sign } = require(
      path,
    ) as typeof import('tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js')
    const request = {
      method: 'POST',
      url: `https://${tkeHost}/`,
      payload: tkeBody,
      service: 'tke',
      boundary: '',
      multipart: false,
    }
    const headers = { 'Content-Type': 'application/json' }
    const timestamp = now.getTime() / 1000
    return () => Sign.sign3({ ...request, headers, timestamp, secretId: accessKeyId, secretKey: accessKeySecret })
  },
}

function authorizationOf({ headers }: SignedRequest): string | undefined {
  return headers['authorization']
}

const sign = signers[name]?.()
if (!sign) throw new Error(`There is no signer "${name}".`)
for (let at = 0; at < warmUp; at++) sign()
const before = process.cpuUsage()
for (let at = 0; at < Number(count); at++) sign()
const { user, system } = process.cpuUsage(before)
process.stdout.write(JSON.stringify({ cpu: (user + system) / Number(count), authorization: sign() }))
