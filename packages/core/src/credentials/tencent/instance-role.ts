import type { Finding, Source } from '../chain.ts'
import { fetchText, parseAnswer } from '../fetch-text.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'

const names = { id: 'TmpSecretId', secret: 'TmpSecretKey', token: 'Token', expiration: 'ExpiredTime' }

/**
 * The credentials of the role of the instance on which this runs.
 * https://www.tencentcloud.com/document/product/213/4934
 *
 * @returns a text where there is no metadata service or no role.
 */
export async function readCvmRole(place: Surroundings): Promise<Finding | string> {
  const folder = `${place.metadataEndpoint}/latest/meta-data/cam/security-credentials/`
  const list = await fetchText(place, folder)
  if (!list) return `no metadata service answers at ${place.metadataEndpoint}`
  const role = list.status === 200 ? list.text.trim().split('\n')[0] : ''
  if (!role) return 'the instance has no role'
  const answer = await fetchText(place, folder + encodeURIComponent(role))
  const body = answer?.status === 200 ? parseAnswer(answer.text, 'the metadata service') : {}
  if (body['Code'] !== 'Success') throw new SourceProblem(`the metadata service has no credentials of role ${role}`)
  return { credentials: temporaryCredentials(body, names), from: `role ${role} of this instance` }
}

/** The role of the CVM instance. */
export function tencentInstanceRole(place: Surroundings): Source {
  return { name: 'CVM instance role', find: () => readCvmRole(place) }
}
