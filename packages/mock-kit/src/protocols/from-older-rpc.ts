import type { Finding } from '../checks/finding.ts'
import type { ActionMatch } from '../descriptor.ts'
import type { ReceivedRequest } from '../wire/received-request.ts'
import { withHeaders } from './with-headers.ts'

/** Parameters of the gateway's, not of the operation (https://www.alibabacloud.com/help/en/sdk/product-overview/rpc-mechanism). */
const SYSTEM = new Set([
  'Action',
  'Version',
  'Format',
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureType',
  'SignatureNonce',
  'Timestamp',
  'SecurityToken',
])

/**
 * Alibaba's older RPC style: action, version and credentials are parameters, in the query, the form or both, and
 * `Format` says what to answer with: XML where it is absent.
 */
export function fromOlderRpc(received: ReceivedRequest, action: ActionMatch): ReceivedRequest {
  const parameters = new Map([...received.query, ...received.form].map(({ name, value }) => [name, value]))
  const isOlder = ['Action', 'AccessKeyId', 'Signature'].some((name) => parameters.has(name))
  if (!isOlder || received.headers.has('authorization')) return received
  const format = parameters.get('Format') ?? 'XML'
  const isOwn = ({ name }: { readonly name: string }) => !SYSTEM.has(name)
  return {
    ...received,
    isOlder,
    headers: withHeaders(received.headers, {
      [action.name]: parameters.get('Action'),
      ...(action.version && { [action.version.name]: parameters.get('Version') }),
    }),
    query: received.query.filter(isOwn),
    form: received.form.filter(isOwn),
    accept: /^xml$/i.test(format) ? 'application/xml' : 'application/json',
    ...(!/^(?:xml|json)$/i.test(format) && { refused: badFormat(format) }),
  }
}

function badFormat(value: string): Finding {
  const detail = `Format must be JSON or XML, but is "${value}".`
  return { situation: 'invalid-parameter', code: 'InvalidParameter.Format', parameter: 'Format', value, detail }
}
