import { checkScheme } from './check-scheme.ts'
import { checkSignature, type SignatureCheck } from './check-signature.ts'
import type { Finding } from './finding.ts'

/**
 * Checks who sends a request. One of the operation's alternatives must be met whole; where none is, the answer is about
 * the one that the request tried.
 */
export function checkSecurity(check: SignatureCheck): Finding | undefined {
  const { api, operation, received, verify } = check
  const alternatives = operation.security ?? []
  const found = new Map<string, Finding | undefined>()
  const findingOf = (name: string): Finding | undefined => {
    if (found.has(name)) return found.get(name)
    const scheme = api.schemes && Object.hasOwn(api.schemes, name) ? api.schemes[name] : undefined
    const finding = scheme ? checkScheme(name, scheme, received, verify.auth) : checkSignature(check)
    found.set(name, finding)
    return finding
  }
  const findings: Finding[] = []
  for (const names of alternatives.filter(({ length }) => length > 0)) {
    const finding = names.map(findingOf).find(Boolean)
    if (!finding) return undefined
    findings.push(finding)
  }
  const tried = findings.find(({ situation }) => situation !== 'missing-credentials')
  const mayBeUnsigned = alternatives.some(({ length }) => length === 0)
  return tried ?? (mayBeUnsigned ? undefined : findings[0])
}
