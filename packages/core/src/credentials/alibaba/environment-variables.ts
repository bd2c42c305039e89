import type { Source } from '../chain.ts'
import { SourceProblem } from '../source-problem.ts'
import { type Surroundings, variable } from '../surroundings.ts'

/** A variable in either of the two spellings that Alibaba Cloud's tools read. */
export function alibabaVariable({ env }: Surroundings, name: string): string | undefined {
  return variable(env, `ALIBABA_CLOUD_${name}`, `ALIBABACLOUD_${name}`)
}

/** Access key, and token with temporary ones, in the environment. */
export function alibabaEnvironment(place: Surroundings): Source {
  const find: Source['find'] = async () => {
    const accessKeyId = alibabaVariable(place, 'ACCESS_KEY_ID')
    const accessKeySecret = alibabaVariable(place, 'ACCESS_KEY_SECRET')
    const securityToken = alibabaVariable(place, 'SECURITY_TOKEN')
    if (!accessKeyId && !accessKeySecret) {
      return 'ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are not set'
    }
    if (!accessKeyId || !accessKeySecret) {
      throw new SourceProblem(`ALIBABA_CLOUD_ACCESS_KEY_${accessKeyId ? 'SECRET' : 'ID'} is not set, but its fellow is`)
    }
    const kind = securityToken ? 'temporary key' : 'access key'
    return { credentials: { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }, from: kind }
  }
  return { name: 'environment', find }
}
