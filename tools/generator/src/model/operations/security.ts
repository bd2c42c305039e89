import type { Report } from '../../diagnostics/report.ts'
import { isObject, objectAt, textAt } from '../document/json-kind.ts'
import { joinPointer } from '../document/pointer.ts'
import { itemsOf, membersOf, type ObjectNode, type Source } from '../document/source.ts'
import type { JsonObject, Operation, Security } from '../model.ts'

/** Signatures that the core package implements. */
export const signatureAlgorithms: readonly string[] = ['ACS3-HMAC-SHA256', 'TC3-HMAC-SHA256']

/** The security schemes that a client can serve, by their name in the document. */
export function securitySchemes(source: Source, report: Report): readonly Security[] {
  const components = source.follow({ value: source.root.value.components ?? null, pointer: '/components' })
  if (components === undefined) return []
  return membersOf(components, 'securitySchemes').flatMap(([name, node]) => {
    const scheme = source.follow(node)
    const known = scheme === undefined ? undefined : schemeOf(name, scheme, report)
    return known === undefined ? [] : [known]
  })
}

function schemeOf(name: string, { value, pointer }: ObjectNode, report: Report): Security | undefined {
  const signature = objectAt(value, 'x-signature')
  if (signature !== undefined) return signatureOf(name, signature, pointer, report)
  switch (value.type) {
    case 'apiKey':
      return apiKeyOf(name, value)
    case 'http':
      return httpOf(name, value, pointer, report)
    case 'oauth2':
    case 'openIdConnect':
      // The client is given a token; how it was obtained is not its concern.
      report.add('token-not-obtained', `${pointer}/type`, { name, type: value.type })
      return { name, type: 'http', scheme: 'bearer' }
    default:
      report.add('unsupported-security', `${pointer}/type`, { name, type: String(value.type) })
      return undefined
  }
}

function signatureOf(name: string, signature: JsonObject, pointer: string, report: Report): Security | undefined {
  const algorithm = textAt(signature, 'algorithm')
  if (algorithm === undefined || !signatureAlgorithms.includes(algorithm)) {
    const known = signatureAlgorithms.join(', ')
    report.add('unknown-signature', joinPointer(pointer, 'x-signature', 'algorithm'), {
      algorithm: String(algorithm),
      known,
    })
    return undefined
  }
  const service = textAt(signature, 'service')
  const regionHeader = textAt(signature, 'regionHeader')
  return {
    name,
    type: 'signature',
    algorithm,
    ...(service !== undefined && { service }),
    ...(regionHeader !== undefined && { regionHeader }),
  }
}

function apiKeyOf(name: string, scheme: JsonObject): Security | undefined {
  const parameter = textAt(scheme, 'name')
  const place = scheme.in
  if (parameter === undefined || (place !== 'header' && place !== 'query' && place !== 'cookie')) return undefined
  return { name, type: 'apiKey', in: place, parameter }
}

function httpOf(name: string, scheme: JsonObject, pointer: string, report: Report): Security | undefined {
  const kind = String(scheme.scheme).toLowerCase()
  if (kind === 'bearer' || kind === 'basic') return { name, type: 'http', scheme: kind }
  report.add('unsupported-security', `${pointer}/scheme`, { name, type: `http ${kind}` })
  return undefined
}

/**
 * Alternatives of scheme names, the operation's own or else the document's. An alternative that needs a scheme we cannot
 * serve is left out; an empty one (`{}`) means that none is needed.
 */
export function requirementsOf(
  operation: ObjectNode,
  root: ObjectNode,
  schemes: readonly Security[],
): Operation['security'] {
  const owner = operation.value.security === undefined ? root : operation
  const known = new Set(schemes.map(({ name }) => name))
  return itemsOf(owner, 'security')
    .map(({ value }) => (isObject(value) ? Object.keys(value) : []))
    .filter((names) => names.every((name) => known.has(name)))
}
