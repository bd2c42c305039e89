import { join } from 'node:path'
import type { Credentials } from '../../signer.ts'
import type { Source } from '../chain.ts'
import { readJsonFile } from '../read-text-file.ts'
import { SourceProblem } from '../source-problem.ts'
import { type Surroundings, variable } from '../surroundings.ts'
import { assumeTencentRole } from './assume-role.ts'
import { readCvmRole } from './instance-role.ts'

type Profile = Readonly<Record<string, unknown>>

const text = (profile: Profile | undefined, key: string): string | undefined => {
  const value = profile?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The key of a profile; those of a browser login (`type` oauth or sso) end, and only tccli renews them. */
function profileKey(profile: Profile): Credentials {
  const accessKeyId = text(profile, 'secretId')
  const accessKeySecret = text(profile, 'secretKey')
  const securityToken = text(profile, 'token')
  if (!accessKeyId || !accessKeySecret) throw new SourceProblem('it lacks secretId or secretKey')
  const { expiresAt } = profile
  const isLogin = /^(oauth|sso)$/.test(text(profile, 'type') ?? '')
  if (!isLogin || typeof expiresAt !== 'number') {
    return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }
  }
  if (expiresAt * 1000 <= Date.now()) throw new SourceProblem('its login has ended: log in with tccli again')
  const expiration = new Date(expiresAt * 1000)
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), expiration }
}

async function readProfile(place: Surroundings, profile: Profile, region: string): Promise<Credentials> {
  if (profile['use-cvm-role'] === true || profile['use-cvm-role'] === 'true') {
    const found = await readCvmRole(place)
    if (typeof found === 'string') throw new SourceProblem(found)
    return found.credentials
  }
  const key = profileKey(profile)
  const arn = text(profile, 'role-arn')
  if (!arn) return key
  return assumeTencentRole(place, key, { arn, sessionName: text(profile, 'role-session-name'), region })
}

/** The profiles of the `tccli` command, `~/.tccli/{profile}.credential`. */
export function tencentCliProfile(place: Surroundings): Source {
  const folder = place.env['TENCENTCLOUD_SHARED_CREDENTIALS_DIR'] ?? join(place.home, '.tccli')
  const find: Source['find'] = async () => {
    const name = place.profile ?? variable(place.env, 'TCCLI_PROFILE', 'TENCENTCLOUD_PROFILE') ?? 'default'
    const path = join(folder, `${name}.credential`)
    const profile = await readJsonFile(path)
    if (!profile) return `${path} is not there`
    const settings = await readJsonFile(join(folder, `${name}.configure`))
    const system = settings?.['_sys_param'] as Profile | undefined
    const region = place.env['TENCENTCLOUD_REGION'] || text(system, 'region') || 'ap-guangzhou'
    try {
      return { credentials: await readProfile(place, profile, region), from: path }
    } catch (error) {
      if (error instanceof SourceProblem) throw new SourceProblem(`${path}: ${error.message}`)
      throw error
    }
  }
  return { name: 'tccli profile', find }
}
