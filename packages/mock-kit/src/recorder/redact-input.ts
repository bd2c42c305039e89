import type { CheckedInput } from '../checks/check-input.ts'
import type { ApiMockDescriptor, MockParameter, OperationMockDescriptor } from '../descriptor.ts'
import { isPlainObject } from '../json/is-plain-object.ts'

const REDACTED = '***'

/** A copy of a request's parts without what the document marks as secret, and without API keys. */
export function redactInput(
  { schemes = {} }: ApiMockDescriptor,
  { parameters, secrets = [] }: OperationMockDescriptor,
  input: CheckedInput,
): CheckedInput {
  const keys = Object.values(schemes).flatMap((scheme) => (scheme.type === 'apiKey' ? [scheme] : []))
  const withoutSecrets = (group: Readonly<Record<string, unknown>>, place: MockParameter['in']) => {
    const names = [...parameters.filter(({ secret }) => secret), ...keys].filter((known) => known.in === place)
    const hidden = new Set(names.map(({ name }) => name))
    return Object.fromEntries(
      Object.entries(group).map(([name, value]) => [name, hidden.has(name) ? REDACTED : structuredClone(value)]),
    )
  }
  return {
    path: withoutSecrets(input.path, 'path'),
    query: withoutSecrets(input.query, 'query'),
    headers: withoutSecrets(input.headers, 'header'),
    cookies: withoutSecrets(input.cookies, 'cookie'),
    body: secrets.reduce((body, pointer) => redactAt(body, pointer.split('/').slice(1)), structuredClone(input.body)),
  }
}

/** A copy in which what is at the pointer is hidden; `*` stands for every key or index. */
function redactAt(value: unknown, keys: readonly string[]): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return REDACTED
  const own = key.replaceAll('~1', '/').replaceAll('~0', '~')
  if (Array.isArray(value)) {
    return value.map((item, index) => (key === '*' || own === String(index) ? redactAt(item, rest) : item))
  }
  if (!isPlainObject(value)) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([name, member]) => [name, key === '*' || name === own ? redactAt(member, rest) : member]),
  )
}
