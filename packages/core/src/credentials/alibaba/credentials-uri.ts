import type { Source } from '../chain.ts'
import { fetchText, parseAnswer } from '../fetch-text.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'
import { alibabaVariable } from './environment-variables.ts'

const names = { id: 'AccessKeyId', secret: 'AccessKeySecret', token: 'SecurityToken', expiration: 'Expiration' }

/** A service of one's own that hands out temporary credentials; `ALIBABA_CLOUD_CREDENTIALS_URI` says where. */
export function alibabaCredentialsUri(place: Surroundings): Source {
  const find: Source['find'] = async () => {
    const uri = alibabaVariable(place, 'CREDENTIALS_URI')
    if (!uri) return 'ALIBABA_CLOUD_CREDENTIALS_URI is not set'
    if (!URL.canParse(uri)) throw new SourceProblem('ALIBABA_CLOUD_CREDENTIALS_URI is not a URL')
    const { protocol, host } = new URL(uri)
    // The path may be a secret.
    const shown = `${protocol}//${host}`
    const answer = await fetchText({ ...place, metadataTimeout: 10_000 }, uri)
    if (answer?.status !== 200) throw new SourceProblem(`${shown} answers ${answer ? `HTTP ${answer.status}` : 'not'}`)
    return { credentials: temporaryCredentials(parseAnswer(answer.text, shown), names), from: shown }
  }
  return { name: 'credentials URI', find }
}
