import { readFileSync } from 'node:fs'
import type { Document, LineCounter } from 'yaml'
import { installedIds } from '../apis/installed-apis.ts'
import type { CloudConfig } from './config.ts'
import { ConfigError, type ConfigProblem } from './config-error.ts'

/** Reads a configuration file (YAML or JSON). Rejects with a `ConfigError` that names every problem's line. */
export async function readConfig(file: string): Promise<CloudConfig> {
  return parseConfig(readText(file), file)
}

/** Reads a configuration from its text; `file` is for messages. */
export async function parseConfig(text: string, file = 'config'): Promise<CloudConfig> {
  // Loaded here: a cloud without a file starts sooner.
  const { LineCounter, parseDocument } = await import('yaml')
  const { configSchema } = await import('./config-schema.ts')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  if (document.errors.length > 0) {
    throw new ConfigError(
      file,
      document.errors.map((error) => ({ ...placeOf(lines, error.pos[0]), path: '', message: syntaxMessage(error) })),
    )
  }
  const { success, data, error } = configSchema.safeParse(readDocument(document, text, lines, file) ?? {})
  const unserved = success ? unservedApis(data, installedIds()) : []
  if (success && unserved.length === 0) return data
  const problems = [...(error?.issues ?? []), ...unserved].map((issue) => problemOf(issue, document, lines))
  throw new ConfigError(
    file,
    problems.sort((a, b) => a.line - b.line || a.column - b.column),
  )
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is no text in UTF-8: save it as such',
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const reason = REASONS[code ?? ''] ?? `it cannot be read (${code})`
    throw new ConfigError(file, [{ line: 1, column: 1, path: '', message: reason }])
  }
}

/** What the reader of YAML says, where that does not tell how to mend it. */
const SYNTAX: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here: put everything into one, without a line "---" between',
  DUPLICATE_KEY: 'the member is there twice: remove one of them',
  TAB_AS_INDENT: 'a tab is no indentation: use blanks',
}

function syntaxMessage({ code, message }: { readonly code: string; readonly message: string }): string {
  return SYNTAX[code] ?? message
}

/** Aliases can name nothing, and can make a short text enormous. */
function readDocument(document: Document, text: string, lines: LineCounter, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    const unresolved = /^Unresolved alias .*: (\S+)$/.exec((cause as Error).message)?.[1]
    const offset = Math.max(0, text.indexOf(`*${unresolved}`))
    const message = unresolved
      ? `nothing before it is named &${unresolved}`
      : 'aliases (*name) repeat too much: write out what they stand for'
    throw new ConfigError(file, [{ ...placeOf(lines, offset), path: '', message }])
  }
}

/** A cluster or a key of an API that nobody serves would never be found. */
function unservedApis({ accounts, clusters }: CloudConfig, served: readonly string[]): Issue[] {
  const message = `no such API is served, but ${served.join(', ')}`
  const named = [
    ...clusters.map(({ api }, index) => ({ api, path: ['clusters', index, 'api'] })),
    ...accounts.flatMap(({ apis = [] }, index) =>
      apis.map((api, place) => ({ api, path: ['accounts', index, 'apis', place] })),
    ),
  ]
  return named.flatMap(({ api, path }) => (served.includes(api) ? [] : [{ path, message }]))
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string | undefined
}

function problemOf(issue: Issue, document: Document, lines: LineCounter): ConfigProblem {
  const unknown = issue.code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]) : []
  const path = [...issue.path, ...unknown.slice(0, 1)]
  const message = unknown.length > 0 ? `there is no such member here: remove or rename it` : issue.message
  return { ...placeOf(lines, offsetOf(document, path)), path: describePath(path), message }
}

/** Where a path's own text is; of something that is missing, where it is missing. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const offset = keyOffset(parent, key) ?? rangeStart(document.getIn(path.slice(0, length), true))
    if (offset !== undefined) return offset
  }
  return rangeStart(document.contents) ?? 0
}

/** In a mapping the key says better than the value where something is. */
function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (typeof key !== 'string' || !isNode(parent) || !Array.isArray(parent.items)) return undefined
  const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && item.key.value === key)
  return isPair(pair) ? rangeStart(pair.key) : undefined
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function isNode(value: unknown): value is { range?: number[]; items?: unknown[]; value?: unknown } {
  return typeof value === 'object' && value !== null
}

function isPair(value: unknown): value is { key: unknown } {
  return typeof value === 'object' && value !== null && 'key' in value
}

function placeOf(lines: LineCounter, offset: number): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function describePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`))
    .join('')
}
