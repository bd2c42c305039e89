import type { MockLogEntry, SignatureText } from '../options.ts'
import { lineDiff } from './line-diff.ts'

/** The log's entry for a signature that does not match: both sides' texts, as a diff. */
export function mismatchEntry(parts: Omit<MockLogEntry, 'kind' | 'text'>): MockLogEntry {
  return { kind: 'signature-mismatch', ...parts, text: describe(parts) }
}

function describe({ api, operation, accessKeyId, received, expected }: Omit<MockLogEntry, 'kind' | 'text'>): string {
  const title = `[${api} mock] ${operation}: the signature of access key ${accessKeyId} does not match.`
  if (!expected)
    return [title, 'Signed by the rules of its scheme, it would be made of this:', ...asReceived(received)].join('\n')
  if (received.stringToSign === expected.stringToSign) {
    const hint =
      'The request is signed as documented, so the secret is another one, or what was signed was changed on its way.'
    return [title, hint, ...asReceived(received)].join('\n')
  }
  return [
    title,
    'Lines with - are of the request as it arrived (with the headers that it says are signed), lines with + as documented.',
    'canonical request:',
    lineDiff(received.canonicalRequest, expected.canonicalRequest),
    'string to sign:',
    lineDiff(received.stringToSign, expected.stringToSign),
  ].join('\n')
}

/** The older schemes have no canonical request. */
function asReceived({ canonicalRequest, stringToSign }: SignatureText): string[] {
  return [...(canonicalRequest ? ['canonical request:', canonicalRequest] : []), 'string to sign:', stringToSign]
}
