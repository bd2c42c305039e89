import { type CredentialsChain, createChain } from '../chain.ts'
import { type ChainOptions, surroundings } from '../surroundings.ts'
import { alibabaCliProfile } from './cli-profile.ts'
import { alibabaCredentialsFile } from './credentials-file.ts'
import { alibabaCredentialsUri } from './credentials-uri.ts'
import { alibabaEnvironment } from './environment-variables.ts'
import { alibabaInstanceRole } from './instance-role.ts'
import { alibabaPodRole } from './pod-role.ts'

const vendor = { metadataEndpoint: 'http://100.100.100.200', stsEndpoint: 'https://sts.aliyuncs.com' }

/**
 * Credentials from where Alibaba Cloud's own tools find them, in their order: environment, OIDC (RRSA), the `aliyun`
 * command's profile, `~/.alibabacloud/credentials`, the ECS instance's role, `ALIBABA_CLOUD_CREDENTIALS_URI`.
 */
export function alibabaCredentials(options: ChainOptions = {}): CredentialsChain {
  const place = surroundings(options, vendor)
  return createChain([
    alibabaEnvironment(place),
    alibabaPodRole(place),
    alibabaCliProfile(place),
    alibabaCredentialsFile(place),
    alibabaInstanceRole(place),
    alibabaCredentialsUri(place),
  ])
}
