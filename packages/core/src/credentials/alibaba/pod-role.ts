import type { Source } from '../chain.ts'
import type { Surroundings } from '../surroundings.ts'
import { assumeAlibabaRoleWithOidc } from './assume-role.ts'
import { alibabaVariable } from './environment-variables.ts'

/** The role of a pod (RRSA): the environment names it, a file holds the token. */
export function alibabaPodRole(place: Surroundings): Source {
  const find: Source['find'] = async () => {
    const arn = alibabaVariable(place, 'ROLE_ARN')
    const provider = alibabaVariable(place, 'OIDC_PROVIDER_ARN')
    const tokenFile = alibabaVariable(place, 'OIDC_TOKEN_FILE')
    if (!arn || !provider || !tokenFile) {
      return 'ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE are not all set'
    }
    const sessionName = alibabaVariable(place, 'ROLE_SESSION_NAME')
    const credentials = await assumeAlibabaRoleWithOidc(place, { arn, provider, tokenFile, sessionName })
    return { credentials, from: `role ${arn}, by the token in ${tokenFile}` }
  }
  return { name: 'OIDC', find }
}
