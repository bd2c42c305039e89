import type { Credentials } from '../signer.ts'
import { SourceProblem } from './source-problem.ts'

/** Credentials out of an answer, by the names that their parts have there. */
export function temporaryCredentials(
  answer: unknown,
  names: { readonly id: string; readonly secret: string; readonly token: string; readonly expiration: string },
): Credentials {
  const parts = (answer ?? {}) as Readonly<Record<string, unknown>>
  const { [names.id]: id, [names.secret]: secret, [names.token]: token, [names.expiration]: end } = parts
  if (typeof id !== 'string' || typeof secret !== 'string' || typeof token !== 'string') {
    throw new SourceProblem(`the answer lacks ${names.id}, ${names.secret} or ${names.token}`)
  }
  // Unix seconds with Tencent Cloud, RFC 3339 with Alibaba Cloud.
  const expiration = new Date(typeof end === 'number' ? end * 1000 : String(end))
  const isKnown = !Number.isNaN(expiration.getTime())
  return { accessKeyId: id, accessKeySecret: secret, securityToken: token, ...(isKnown && { expiration }) }
}
