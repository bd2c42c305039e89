import type { Situation } from '../descriptor.ts'
import type { Finding } from './finding.ts'

/** An issue of a Standard Schema; zod's carry a code besides, which tells a wrong type from a wrong value. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly unknown[] | undefined
  readonly code?: unknown
  readonly keys?: unknown
}

/** Says in the catalogue's words what a schema found; `input` is what it looked at, `place` what to call the whole. */
export function issueFinding(issue: SchemaIssue, input: unknown, place: string): Finding {
  const path = (issue.path ?? []).map(keyOf)
  const value = path.reduce<unknown>(memberOf, input)
  const situation = situationOf(issue, value)
  const unknownKeys = situation === 'unknown-parameter' && Array.isArray(issue.keys) ? issue.keys.slice(0, 1) : []
  const name = [...path, ...unknownKeys.map(String)].join('.')
  const detail = `${name || place}: ${issue.message}`
  return { situation, parameter: name || place, value: asText(value), detail }
}

function situationOf(issue: SchemaIssue, value: unknown): Situation {
  if (issue.code === 'unrecognized_keys') return 'unknown-parameter'
  if (value === undefined) return 'missing-parameter'
  return issue.code === 'invalid_type' ? 'invalid-type' : 'invalid-parameter'
}

/** Standard Schema writes a path's element as a key or as an object that holds it. */
function keyOf(element: unknown): string {
  return String(typeof element === 'object' && element !== null && 'key' in element ? element.key : element)
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string, unknown>)[key]
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
