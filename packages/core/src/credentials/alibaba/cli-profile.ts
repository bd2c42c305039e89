import { join } from 'node:path'
import type { Credentials } from '../../signer.ts'
import type { Finding, Source } from '../chain.ts'
import { readJsonFile } from '../read-text-file.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { assumeAlibabaRole, assumeAlibabaRoleWithOidc } from './assume-role.ts'
import { alibabaVariable } from './environment-variables.ts'
import { readInstanceRole } from './instance-role.ts'

type Profile = Readonly<Record<string, unknown>>

const text = (profile: Profile, key: string): string | undefined => {
  const value = profile[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function required(profile: Profile, key: string): string {
  const value = text(profile, key)
  if (value === undefined) throw new SourceProblem(`profile ${profile['name']} lacks ${key}`)
  return value
}

function accessKey(profile: Profile): Credentials {
  return {
    accessKeyId: required(profile, 'access_key_id'),
    accessKeySecret: required(profile, 'access_key_secret'),
  }
}

function role(profile: Profile) {
  const { expired_seconds: duration } = profile
  return {
    arn: required(profile, 'ram_role_arn'),
    sessionName: text(profile, 'ram_session_name'),
    ...(typeof duration === 'number' && { duration }),
  }
}

type Reader = (place: Surroundings, profile: Profile) => Promise<Credentials | Finding | string>

const modes: Readonly<Record<string, Reader>> = {
  AK: async (_, profile) => accessKey(profile),
  StsToken: async (_, profile) => ({ ...accessKey(profile), securityToken: required(profile, 'sts_token') }),
  RamRoleArn: async (place, profile) => {
    const token = text(profile, 'sts_token')
    const key = { ...accessKey(profile), ...(token && { securityToken: token }) }
    return assumeAlibabaRole(place, key, role(profile))
  },
  EcsRamRole: (place, profile) => readInstanceRole(place, text(profile, 'ram_role_name')),
  OIDC: (place, profile) =>
    assumeAlibabaRoleWithOidc(place, {
      ...role(profile),
      provider: required(profile, 'oidc_provider_arn'),
      tokenFile: required(profile, 'oidc_token_file'),
    }),
}

function chooseProfile(place: Surroundings, config: Profile, path: string): Profile {
  const profiles = (Array.isArray(config['profiles']) ? config['profiles'] : []) as Profile[]
  const wanted = place.profile ?? alibabaVariable(place, 'PROFILE') ?? text(config, 'current') ?? 'default'
  const found = profiles.find(({ name }) => name === wanted)
  if (!found) throw new SourceProblem(`${path} has no profile ${wanted}`)
  return found
}

/** The profiles of the `aliyun` command, in `~/.aliyun/config.json`. */
export function alibabaCliProfile(place: Surroundings): Source {
  const path = join(place.home, '.aliyun', 'config.json')
  const find: Source['find'] = async () => {
    if (alibabaVariable(place, 'CLI_PROFILE_DISABLED')?.toLowerCase() === 'true') {
      return 'ALIBABA_CLOUD_CLI_PROFILE_DISABLED is true'
    }
    const config = await readJsonFile(path)
    if (!config) return `${path} is not there`
    const profile = chooseProfile(place, config, path)
    const mode = text(profile, 'mode') ?? 'AK'
    const read = Object.hasOwn(modes, mode) ? modes[mode] : undefined
    if (!read) {
      const known = Object.keys(modes).join(', ')
      const cure = `have the aliyun command write one of ${known}, or set ALIBABA_CLOUD_ACCESS_KEY_ID and its fellows`
      throw new SourceProblem(`profile ${profile['name']} of ${path} has mode ${mode}, which is not supported: ${cure}`)
    }
    const found = await read(place, profile)
    // A profile asks for its source: that it is not there is a fault.
    if (typeof found === 'string') throw new SourceProblem(`profile ${profile['name']} of ${path}: ${found}`)
    const credentials = 'credentials' in found ? found.credentials : found
    return { credentials, from: `profile ${profile['name']} (${mode}) of ${path}` }
  }
  return { name: 'aliyun CLI profile', find }
}
