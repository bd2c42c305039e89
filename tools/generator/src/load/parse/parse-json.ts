import { limits } from '../limits.ts'
import type { MutableJson } from '../mutable-json.ts'
import { type Inspection, inspectTree } from './inspect-tree.ts'
import { JsonPositions } from './json-positions.ts'
import { findSyntaxError } from './json-syntax-error.ts'
import { repeatedKeys, skipSpace, stringEnd } from './json-text.ts'
import type { Parsed, ParseProblem } from './parse-problem.ts'

/** Parses JSON; a key written twice in one object is a fault, as the second would silently win. */
export function parseJson(text: string): Parsed<MutableJson> {
  let value: MutableJson
  try {
    value = JSON.parse(text)
  } catch (error) {
    const offset = findSyntaxError(text)
    return { problems: [{ code: 'syntax', offset, detail: syntaxDetail(text, offset, error) }] }
  }
  const inspection = inspectTree(value)
  const problems = findUnsafe(text, inspection)
  if (problems.length > 0) return { problems }
  if (countKeysWritten(text) === inspection.keys) return { value }
  return { problems: duplicates(text) }
}

function duplicates(text: string): ParseProblem[] {
  const problems: ParseProblem[] = []
  for (const { key, start } of repeatedKeys(text)) {
    problems.push({ code: 'duplicate-key', offset: start, detail: key })
    if (problems.length >= limits.parseProblems) break
  }
  return problems
}

function syntaxDetail(text: string, offset: number, error: unknown): string {
  if (offset >= text.length) return 'the text ends too early'
  if (text[offset] === '"') return 'a string is not closed, or has a raw line break or an unknown escape in it'
  const reason =
    error instanceof Error ? /^[^"']+? in JSON/.exec(error.message)?.[0].replace(' in JSON', '') : undefined
  return reason ? `${lowerFirst(reason)}, found ${text.charAt(offset)}` : `unexpected ${text.charAt(offset)}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Keys in the text, twice-written ones counted twice: strings that a colon follows. */
function countKeysWritten(text: string): number {
  let keys = 0
  for (let quote = text.indexOf('"'); quote !== -1; quote = text.indexOf('"', quote)) {
    quote = stringEnd(text, quote)
    let next = text.charCodeAt(quote)
    if (next !== 58 && next !== 44) next = text.charCodeAt(skipSpace(text, quote))
    if (next === 58) keys += 1
  }
  return keys
}

function findUnsafe(text: string, { tooDeep, unsafeKey }: Inspection): ParseProblem[] {
  const problems: ParseProblem[] = []
  const positions = new JsonPositions(text)
  if (tooDeep) {
    problems.push({ code: 'nested-too-deep', offset: positions.offsetOf(tooDeep), detail: String(limits.depth) })
  }
  if (unsafeKey) {
    problems.push({ code: 'unsafe-key', offset: positions.offsetOf(unsafeKey), detail: unsafeKey.at(-1) ?? '' })
  }
  return problems
}
