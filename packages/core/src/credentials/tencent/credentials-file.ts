import { join } from 'node:path'
import type { Source } from '../chain.ts'
import { readIni } from '../read-ini.ts'
import { readTextFile } from '../read-text-file.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'

/** The SDKs' file, `~/.tencentcloud/credentials`, else that of the machine. */
export function tencentCredentialsFile({ home, profile }: Surroundings, machine = '/etc'): Source {
  const paths = [join(home, '.tencentcloud', 'credentials'), join(machine, 'tencentcloud', 'credentials')]
  const find: Source['find'] = async () => {
    for (const path of paths) {
      const text = await readTextFile(path)
      if (text === undefined) continue
      const name = profile ?? 'default'
      const section = readIni(text).get(name)
      if (!section) throw new SourceProblem(`${path} has no section [${name}]`)
      const { secret_id: accessKeyId, secret_key: accessKeySecret, token: securityToken } = section
      if (!accessKeyId || !accessKeySecret) {
        throw new SourceProblem(`section [${name}] of ${path} lacks secret_id or secret_key`)
      }
      const credentials = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }
      return { credentials, from: `section [${name}] of ${path}` }
    }
    return `${paths.join(' and ')} are not there`
  }
  return { name: 'credentials file', find }
}
