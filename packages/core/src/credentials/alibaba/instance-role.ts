import type { Credentials } from '../../signer.ts'
import type { Finding, Source } from '../chain.ts'
import { fetchText, parseAnswer } from '../fetch-text.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'
import { alibabaVariable } from './environment-variables.ts'

const names = { id: 'AccessKeyId', secret: 'AccessKeySecret', token: 'SecurityToken', expiration: 'Expiration' }
/** Seconds for which a token of the metadata service lasts; it is used at once. */
const tokenTtl = '60'

const isTrue = (text: string | undefined): boolean => text?.toLowerCase() === 'true'

/**
 * A token for the metadata service in its hardened mode; without one the plain mode is tried, unless that is ruled out.
 * https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
 */
async function metadataHeaders(place: Surroundings): Promise<Readonly<Record<string, string>> | undefined> {
  const answer = await fetchText(place, `${place.metadataEndpoint}/latest/api/token`, {
    method: 'PUT',
    headers: { 'x-aliyun-ecs-metadata-token-ttl-seconds': tokenTtl },
  })
  if (!answer) return undefined
  if (answer.status === 200) return { 'x-aliyun-ecs-metadata-token': answer.text.trim() }
  if (isTrue(alibabaVariable(place, 'IMDSV1_DISABLED'))) {
    throw new SourceProblem(`the metadata service gave no token (HTTP ${answer.status})`)
  }
  return {}
}

/**
 * The credentials of the role of the instance on which this runs.
 *
 * @returns a text where there is no metadata service or no role.
 */
export async function readInstanceRole(place: Surroundings, role?: string): Promise<Finding | string> {
  const headers = await metadataHeaders(place)
  if (!headers) return `no metadata service answers at ${place.metadataEndpoint}`
  const folder = `${place.metadataEndpoint}/latest/meta-data/ram/security-credentials/`
  const name = role ?? (await fetchText(place, folder, { headers }))
  if (name === undefined || (typeof name === 'object' && name.status === 404)) return 'the instance has no role'
  if (typeof name === 'object' && name.status !== 200) {
    throw new SourceProblem(`the metadata service answers HTTP ${name.status}`)
  }
  const roleName = typeof name === 'string' ? name : name.text.trim()
  const answer = await fetchText(place, folder + encodeURIComponent(roleName), { headers })
  if (answer?.status !== 200) {
    throw new SourceProblem(`the metadata service has no credentials of role ${roleName} (HTTP ${answer?.status})`)
  }
  const body = parseAnswer(answer.text, 'the metadata service')
  if (body['Code'] !== 'Success') throw new SourceProblem(`the metadata service failed for role ${roleName}`)
  const credentials: Credentials = temporaryCredentials(body, names)
  return { credentials, from: `role ${roleName} of this instance` }
}

/** The role of the ECS instance; the environment may name it, or forbid to ask. */
export function alibabaInstanceRole(place: Surroundings): Source {
  const find: Source['find'] = async () => {
    if (isTrue(alibabaVariable(place, 'ECS_METADATA_DISABLED'))) return 'ALIBABA_CLOUD_ECS_METADATA_DISABLED is true'
    return readInstanceRole(place, alibabaVariable(place, 'ECS_METADATA'))
  }
  return { name: 'ECS instance role', find }
}
