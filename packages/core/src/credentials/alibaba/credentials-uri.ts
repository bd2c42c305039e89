import type { Finding, Source } from '../chain.ts'
import { fetchText, parseAnswer } from '../fetch-text.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'
import { alibabaVariable } from './environment-variables.ts'

const names = { id: 'AccessKeyId', secret: 'AccessKeySecret', token: 'SecurityToken', expiration: 'Expiration' }

/**
 * Asks a service of one's own for temporary credentials.
 *
 * @param setting what holds the address, for messages: the address itself may be a secret beyond its host
 */
export async function readCredentialsUri(place: Surroundings, uri: string, setting: string): Promise<Finding> {
  if (!URL.canParse(uri)) throw new SourceProblem(`${setting} is not a URL`)
  const { protocol, host } = new URL(uri)
  const shown = `${protocol}//${host}`
  const answer = await fetchText({ ...place, metadataTimeout: 10_000 }, uri)
  if (answer?.status !== 200) throw new SourceProblem(`${shown} answers ${answer ? `HTTP ${answer.status}` : 'not'}`)
  return { credentials: temporaryCredentials(parseAnswer(answer.text, shown), names), from: shown }
}

/** A service of one's own that hands out temporary credentials; `ALIBABA_CLOUD_CREDENTIALS_URI` says where. */
export function alibabaCredentialsUri(place: Surroundings): Source {
  const find: Source['find'] = async () => {
    const uri = alibabaVariable(place, 'CREDENTIALS_URI')
    if (!uri) return 'ALIBABA_CLOUD_CREDENTIALS_URI is not set'
    return readCredentialsUri(place, uri, 'ALIBABA_CLOUD_CREDENTIALS_URI')
  }
  return { name: 'credentials URI', find }
}
