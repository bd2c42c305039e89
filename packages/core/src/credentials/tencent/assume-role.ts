import type { OperationDescriptor } from '../../descriptor.ts'
import type { Credentials } from '../../signer.ts'
import { readTextFile } from '../read-text-file.ts'
import { defaultDuration, defaultSessionName, type Role } from '../role.ts'
import { SourceProblem } from '../source-problem.ts'
import { stsClients } from '../sts-client.ts'
import type { Surroundings } from '../surroundings.ts'
import { temporaryCredentials } from '../temporary-credentials.ts'

const names = { id: 'TmpSecretId', secret: 'TmpSecretKey', token: 'Token', expiration: 'ExpiredTime' }
const secrets = ['/Response/Credentials/TmpSecretKey', '/Response/Credentials/Token'] as const

function operation(id: string, more: Partial<OperationDescriptor>): OperationDescriptor {
  return {
    id,
    method: 'POST',
    path: '/',
    body: ['application/json'],
    accept: 'application/json',
    payload: '/Response',
    idempotent: true,
    secrets,
    ...more,
    headers: { 'X-TC-Action': id, 'X-TC-Version': '2018-08-13', ...more.headers },
  }
}

const assumeRole = operation('AssumeRole', { security: [['TC3']] })
const assumeRoleWithWebIdentity = operation('AssumeRoleWithWebIdentity', {
  headers: { Authorization: 'SKIP' },
  secrets: [...secrets, '/WebIdentityToken'],
})

const roleParameters = ({ arn, sessionName, duration }: Role) => ({
  RoleArn: arn,
  RoleSessionName: sessionName || defaultSessionName,
  DurationSeconds: duration || defaultDuration,
})

/** The keys and the end of the time, which stand beside each other. */
function readAnswer(data: unknown): Credentials {
  const { Credentials: keys, ExpiredTime } = data as { readonly Credentials?: object; readonly ExpiredTime?: unknown }
  return temporaryCredentials({ ...keys, ExpiredTime }, names)
}

/** Takes on a role with a key. https://www.tencentcloud.com/document/product/1150/49452 */
export async function assumeTencentRole(
  place: Surroundings,
  credentials: Credentials,
  { region, ...role }: Role & { readonly region: string },
): Promise<Credentials> {
  const client = stsClients.tencent(place, { credentials, region })
  const { data } = await client.request(assumeRole, { body: roleParameters(role), throwOnError: true })
  return readAnswer(data)
}

/** What a pod of TKE knows of itself. */
export interface WebIdentityRole extends Role {
  readonly provider: string
  readonly tokenFile: string
  readonly region: string
}

/** Takes on a role with the token in a file, unsigned. https://www.tencentcloud.com/document/product/1150/49451 */
export async function assumeTencentRoleWithWebIdentity(
  place: Surroundings,
  role: WebIdentityRole,
): Promise<Credentials> {
  const token = await readTextFile(role.tokenFile)
  if (!token?.trim()) throw new SourceProblem(`the token file ${role.tokenFile} is not there or empty`)
  const { data } = await stsClients.tencent(place).request(assumeRoleWithWebIdentity, {
    headers: { 'X-TC-Region': role.region, 'X-TC-Timestamp': String(Math.floor(Date.now() / 1000)) },
    body: { ...roleParameters(role), ProviderId: role.provider, WebIdentityToken: token.trim() },
    throwOnError: true,
  })
  return readAnswer(data)
}
