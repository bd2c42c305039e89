import type { Credentials } from '../../signer.ts'
import type { Role } from '../role.ts'
import { SourceProblem } from '../source-problem.ts'
import type { Surroundings } from '../surroundings.ts'
import { assumeAlibabaRole, assumeAlibabaRoleWithOidc } from './assume-role.ts'
import { readCredentialsUri } from './credentials-uri.ts'
import { alibabaVariable } from './environment-variables.ts'
import { readInstanceRole } from './instance-role.ts'

/** A profile as the `aliyun` command writes it; nothing about its members is sure. */
export type Profile = Readonly<Record<string, unknown>>

/** What a mode may ask for: the machine, and another profile of the same file. */
export interface ProfilePlace {
  readonly place: Surroundings
  readonly credentialsOf: (profileName: string) => Promise<Credentials>
}

type ReadMode = (profile: Profile, where: ProfilePlace) => Promise<Credentials>

/** A member of a profile that is a text with something in it. */
export function profileText(profile: Profile, key: string): string | undefined {
  const value = profile[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function required(profile: Profile, key: string): string {
  const value = profileText(profile, key)
  if (value === undefined) throw new SourceProblem(`profile ${profile['name']} lacks ${key}`)
  return value
}

function accessKey(profile: Profile): Credentials {
  return {
    accessKeyId: required(profile, 'access_key_id'),
    accessKeySecret: required(profile, 'access_key_secret'),
  }
}

function role(profile: Profile): Role {
  const { expired_seconds: duration } = profile
  return {
    arn: required(profile, 'ram_role_arn'),
    sessionName: profileText(profile, 'ram_session_name'),
    externalId: profileText(profile, 'external_id'),
    ...(typeof duration === 'number' && { duration }),
  }
}

/** The keys that a login in the browser left in the profile, until they end: only the `aliyun` command renews them. */
async function loginKey(profile: Profile): Promise<Credentials> {
  const { sts_expiration: end } = profile
  const endsAt = typeof end === 'number' ? end * 1000 : 0
  if (endsAt <= Date.now()) {
    const renew = `aliyun sts GetCallerIdentity --profile ${profile['name']}`
    throw new SourceProblem(`the login of profile ${profile['name']} has ended: renew it, for example with "${renew}"`)
  }
  return { ...accessKey(profile), securityToken: required(profile, 'sts_token'), expiration: new Date(endsAt) }
}

const readModes: Readonly<Record<string, ReadMode>> = {
  AK: async (profile) => accessKey(profile),
  StsToken: async (profile) => ({ ...accessKey(profile), securityToken: required(profile, 'sts_token') }),
  RamRoleArn: async (profile, { place }) => {
    const token = profileText(profile, 'sts_token')
    const key = { ...accessKey(profile), ...(token && { securityToken: token }) }
    return assumeAlibabaRole(place, key, role(profile))
  },
  ChainableRamRoleArn: async (profile, { place, credentialsOf }) =>
    assumeAlibabaRole(place, await credentialsOf(required(profile, 'source_profile')), role(profile)),
  EcsRamRole: async (profile, { place }) => {
    const found = await readInstanceRole(place, profileText(profile, 'ram_role_name'))
    // The profile asks for the instance: that it is not there is a fault.
    if (typeof found === 'string') throw new SourceProblem(`profile ${profile['name']}: ${found}`)
    return found.credentials
  },
  OIDC: async (profile, { place }) =>
    assumeAlibabaRoleWithOidc(place, {
      ...role(profile),
      provider: required(profile, 'oidc_provider_arn'),
      tokenFile: required(profile, 'oidc_token_file'),
    }),
  CredentialsURI: async (profile, { place }) => {
    const uri = profileText(profile, 'credentials_uri') ?? alibabaVariable(place, 'CREDENTIALS_URI')
    if (!uri) throw new SourceProblem(`profile ${profile['name']} lacks credentials_uri`)
    return (await readCredentialsUri(place, uri, `credentials_uri of profile ${profile['name']}`)).credentials
  },
  CloudSSO: loginKey,
  OAuth: loginKey,
}

/** A mode of the `aliyun` command by its name, in any case as there; undefined where it is none that is supported. */
export function profileMode(
  name: string,
):
  | { readonly mode: string; readonly read: (profile: Profile, where: ProfilePlace) => Promise<Credentials> }
  | undefined {
  const found = Object.entries(readModes).find(([mode]) => mode.toLowerCase() === name.toLowerCase())
  return found && { mode: found[0], read: found[1] }
}

/** The modes that are supported, for messages. */
export const profileModes: readonly string[] = Object.keys(readModes)
