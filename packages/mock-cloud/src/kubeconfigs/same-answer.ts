import type { UserCredential } from './credential-store.ts'

const answers = new WeakMap<UserCredential, Map<string, object>>()

/**
 * The answer with a credential and a server's URL, made once and frozen: a lasting kubeconfig is read far more often
 * than issued. A credential belongs to one operation of one API.
 */
export function sameAnswer<Answer extends object>(
  credential: UserCredential,
  server: string,
  make: () => Answer,
): Readonly<Answer> {
  const own = answers.get(credential) ?? new Map<string, object>()
  answers.set(credential, own)
  const answer = (own.get(server) as Answer | undefined) ?? Object.freeze(make())
  own.set(server, answer)
  return answer
}
