import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { limits } from './limits.ts'
import { estimateValues } from './parse/estimate-values.ts'
import { JsonPositions } from './parse/json-positions.ts'
import { LineIndex } from './parse/line-index.ts'
import { parseJson } from './parse/parse-json.ts'
import type { ParseProblem } from './parse/parse-problem.ts'
import type { Positions } from './parse/positions.ts'
import { SourceFile } from './source-file.ts'

interface SourceText {
  readonly path: string
  readonly name: string
  readonly text: string
}

/** A file's name as the user would write it: relative to the working folder, with forward slashes. */
export function displayName(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/') || '.'
}

/**
 * Reads and parses a YAML or JSON file.
 * @throws InputError where there is no such file, it is too large, or it is neither.
 */
export async function readSource(file: string): Promise<SourceFile> {
  const source = readText(file)
  const { text } = source
  const looksLikeJson = /^\s*[{[]/.test(text)
  if (looksLikeJson || file.endsWith('.json')) {
    refuseMany(source, limits.jsonValues)
    const parsed = parseJson(text)
    if (!parsed.problems) return new SourceFile(source, parsed.value, (json) => new JsonPositions(json))
    if (file.endsWith('.json') || parsed.problems[0]?.code !== 'syntax') throw parseError(source, parsed.problems)
  }
  return readYamlSource(source)
}

/** YAML is loaded only where a file is YAML: the library costs as much as the rest of a run with nothing to do. */
async function readYamlSource(source: SourceText): Promise<SourceFile> {
  if (source.text.length > limits.yamlBytes) throw tooLarge(source.name, limits.yamlBytes)
  refuseMany(source, limits.yamlValues)
  const { parseYaml } = await import('./parse/parse-yaml.ts')
  const { YamlPositions } = await import('./parse/yaml-positions.ts')
  const makePositions = (yaml: string): Positions => new YamlPositions(yaml)
  const parsed = parseYaml(source.text)
  if (!parsed.problems) return new SourceFile(source, parsed.value, makePositions)
  const { indentYaml } = await import('./parse/indent-yaml.ts')
  const text = indentYaml(source.text)
  const mended = text === undefined ? parsed : parseYaml(text)
  if (text === undefined || mended.problems) throw parseError(source, parsed.problems)
  return new SourceFile({ ...source, text }, mended.value, makePositions)
}

function readText(file: string): SourceText {
  const name = displayName(file)
  const place = { file: name, line: 0, column: 0, pointer: '' }
  let path: string
  let stats: Stats
  try {
    path = realpathSync(file)
    stats = statSync(path)
  } catch (error) {
    throw new InputError([makeDiagnostic('file-not-found', place, { path: name, reason: codeOf(error) })])
  }
  // A pipe or a device could block, or never end.
  if (!stats.isFile()) throw new InputError([makeDiagnostic('not-a-file', place, { path: name })])
  if (stats.size > limits.jsonBytes) throw tooLarge(name, limits.jsonBytes)
  try {
    return { path, name, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (error instanceof TypeError) throw new InputError([makeDiagnostic('not-utf-8', place, { path: name })])
    throw new InputError([makeDiagnostic('file-not-found', place, { path: name, reason: codeOf(error) })])
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** Refuses a text that would need too much memory when parsed; most are too short for that to be a question. */
function refuseMany({ name, text }: SourceText, limit: number): void {
  if (text.length <= limit || estimateValues(text) <= limit) return
  const place = { file: name, line: 0, column: 0, pointer: '' }
  throw new InputError([makeDiagnostic('too-many-values', place, { path: name, limit })])
}

function tooLarge(name: string, bytes: number): InputError {
  const place = { file: name, line: 0, column: 0, pointer: '' }
  return new InputError([makeDiagnostic('file-too-large', place, { path: name, limit: bytes / 1_000_000 })])
}

function parseError({ name, text }: SourceText, problems: readonly ParseProblem[]): InputError {
  const lines = new LineIndex(text)
  return new InputError(
    problems.map(({ code, offset, detail }) =>
      makeDiagnostic(code, { file: name, ...lines.positionAt(offset), pointer: '' }, { detail }),
    ),
  )
}
