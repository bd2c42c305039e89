import type { Source } from '../chain.ts'
import type { Surroundings } from '../surroundings.ts'
import { assumeTencentRoleWithWebIdentity } from './assume-role.ts'

/** The role of a pod of TKE: the environment names it, a file holds the token. */
export function tencentPodRole(place: Surroundings): Source {
  const { env } = place
  const find: Source['find'] = async () => {
    const {
      TKE_REGION: region,
      TKE_PROVIDER_ID: provider,
      TKE_WEB_IDENTITY_TOKEN_FILE: tokenFile,
      TKE_ROLE_ARN: arn,
    } = env
    if (!region || !provider || !tokenFile || !arn) {
      return 'TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE and TKE_ROLE_ARN are not all set'
    }
    const role = { arn, sessionName: undefined, provider, tokenFile, region }
    const credentials = await assumeTencentRoleWithWebIdentity(place, role)
    return { credentials, from: `role ${arn}, by the token in ${tokenFile}` }
  }
  return { name: 'OIDC', find }
}
