import { type CredentialsChain, createChain } from '../chain.ts'
import { type ChainOptions, surroundings } from '../surroundings.ts'
import { tencentCliProfile } from './cli-profile.ts'
import { tencentCredentialsFile } from './credentials-file.ts'
import { tencentEnvironment } from './environment-variables.ts'
import { tencentInstanceRole } from './instance-role.ts'
import { tencentPodRole } from './pod-role.ts'

const vendor = { metadataEndpoint: 'http://metadata.tencentyun.com', stsEndpoint: 'https://sts.tencentcloudapi.com' }

/**
 * Credentials from where Tencent Cloud's own tools find them, in the order of the SDKs: environment,
 * `~/.tencentcloud/credentials`, the `tccli` command's profile, the CVM instance's role, the pod's role (OIDC).
 */
export function tencentCredentials(options: ChainOptions = {}): CredentialsChain {
  const place = surroundings(options, vendor)
  return createChain([
    tencentEnvironment(place),
    tencentCredentialsFile(place),
    tencentCliProfile(place),
    tencentInstanceRole(place),
    tencentPodRole(place),
  ])
}
