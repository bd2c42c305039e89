import type { OperationDescriptor } from '../../descriptor.ts'
import type { Credentials } from '../../signer.ts'
import { readTextFile } from '../read-text-file.ts'
import { defaultDuration, defaultSessionName, type Role } from '../role.ts'
import { SourceProblem } from '../source-problem.ts'
import { stsClients } from '../sts-client.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'

const names = { id: 'AccessKeyId', secret: 'AccessKeySecret', token: 'SecurityToken', expiration: 'Expiration' }
const version = '2015-04-01'

const assumeRole: OperationDescriptor = {
  id: 'AssumeRole',
  method: 'POST',
  path: '/',
  headers: { 'x-acs-action': 'AssumeRole', 'x-acs-version': version },
  accept: 'application/json',
  security: [['ACS3']],
  payload: '/Credentials',
  idempotent: true,
  secrets: ['/Credentials/AccessKeySecret', '/Credentials/SecurityToken'],
}

const assumeRoleWithOidc: OperationDescriptor = {
  id: 'AssumeRoleWithOIDC',
  method: 'POST',
  path: '/',
  query: { Action: 'AssumeRoleWithOIDC', Version: version, Format: 'JSON' },
  body: ['application/x-www-form-urlencoded'],
  accept: 'application/json',
  payload: '/Credentials',
  idempotent: true,
  secrets: ['/OIDCToken', '/Credentials/AccessKeySecret', '/Credentials/SecurityToken'],
}

function roleParameters({ arn, sessionName, externalId, duration }: Role): Record<string, string> {
  return {
    RoleArn: arn,
    RoleSessionName: sessionName || defaultSessionName,
    DurationSeconds: String(duration || defaultDuration),
    ...(externalId && { ExternalId: externalId }),
  }
}

/** Takes on a role with an access key. https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole */
export async function assumeAlibabaRole(
  place: Surroundings,
  credentials: Credentials,
  role: Role,
): Promise<Credentials> {
  const client = stsClients.alibaba(place, { credentials })
  const { data } = await client.request(assumeRole, { query: roleParameters(role), throwOnError: true })
  return temporaryCredentials(data, names)
}

/** What a pod with RRSA knows of itself. */
export interface OidcRole extends Role {
  readonly provider: string
  readonly tokenFile: string
}

/**
 * Takes on a role with the token in a file, unsigned.
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerolewithoidc
 */
export async function assumeAlibabaRoleWithOidc(place: Surroundings, role: OidcRole): Promise<Credentials> {
  const token = await readTextFile(role.tokenFile)
  if (!token?.trim()) throw new SourceProblem(`the token file ${role.tokenFile} is not there or empty`)
  const body = { ...roleParameters(role), OIDCProviderArn: role.provider, OIDCToken: token.trim() }
  // The gateway wants to see that nobody repeats an old request, also where nothing is signed.
  const query = {
    Timestamp: `${new Date().toISOString().slice(0, 19)}Z`,
    SignatureNonce: globalThis.crypto.randomUUID(),
  }
  const { data } = await stsClients
    .alibaba(place)
    .request(assumeRoleWithOidc, { query, body, retries: false, throwOnError: true })
  return temporaryCredentials(data, names)
}
