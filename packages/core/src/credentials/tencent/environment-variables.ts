import type { Source } from '../chain.ts'
import { SourceProblem } from '../source-problem.ts'
import { type Surroundings, variable } from '../surroundings.ts'

/** Each of Tencent Cloud's tools has a name of its own for the token: SDKs, tccli, terraform. */
const tokens = ['TENCENTCLOUD_SESSION_TOKEN', 'TENCENTCLOUD_TOKEN', 'TENCENTCLOUD_SECURITY_TOKEN']

/** Key, and token with temporary ones, in the environment. */
export function tencentEnvironment({ env }: Surroundings): Source {
  const find: Source['find'] = async () => {
    const accessKeyId = variable(env, 'TENCENTCLOUD_SECRET_ID')
    const accessKeySecret = variable(env, 'TENCENTCLOUD_SECRET_KEY')
    const securityToken = variable(env, ...tokens)
    if (!accessKeyId && !accessKeySecret) return 'TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set'
    if (!accessKeyId || !accessKeySecret) {
      throw new SourceProblem(`TENCENTCLOUD_SECRET_${accessKeyId ? 'KEY' : 'ID'} is not set, but its fellow is`)
    }
    const kind = securityToken ? 'temporary key' : 'key'
    return { credentials: { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }, from: kind }
  }
  return { name: 'environment', find }
}
