import type { Report } from '../../diagnostics/report.ts'
import { pointerOf } from '../json-pointer.ts'
import { Guesser } from '../kinds/guesser.ts'
import { isObject, type MutableObject, member } from '../mutable-json.ts'

/** A security requirement and where it stands. */
export interface RequirementPlace {
  readonly requirement: MutableObject
  readonly path: readonly string[]
}

/** Checks that what operations require is defined, takes out what is not, and that each scheme says how it travels. */
export function checkSecurity(
  document: MutableObject,
  requirements: readonly RequirementPlace[],
  report: Report,
): void {
  const found = member(document['components'], 'securitySchemes')
  const schemes = isObject(found) ? found : {}
  for (const [name, scheme] of Object.entries(schemes)) {
    if (isObject(scheme)) checkScheme(scheme, ['components', 'securitySchemes', name], report)
  }
  const guesser = new Guesser()
  for (const { requirement, path } of requirements) {
    for (const name of Object.keys(requirement)) {
      if (Object.hasOwn(schemes, name)) continue
      const guess = guesser.guess(name, () => Object.keys(schemes))
      report.add('unknown-security-scheme', pointerOf([...path, name]), { name, guess })
      delete requirement[name]
    }
  }
}

const NEEDED: Readonly<Record<string, readonly string[]>> = { apiKey: ['name', 'in'], http: ['scheme'] }

function checkScheme(scheme: MutableObject, path: readonly string[], report: Report): void {
  const { type } = scheme
  if (typeof type !== 'string') return
  for (const needed of Object.hasOwn(NEEDED, type) ? (NEEDED[type] ?? []) : []) {
    if (scheme[needed] === undefined) {
      report.add('incomplete-security-scheme', pointerOf(path), { type, member: needed })
    }
  }
}
