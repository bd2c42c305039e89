import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cursor } from '../generators/argument-code.ts'
import { type Spread, spreadOf } from '../statistics/spread.ts'
import { type Output, writeProject } from './compile-output.ts'
import { startTsserver, type Tsserver } from './tsserver.ts'

/** How long somebody waits who asks an editor what an operation takes. */
export interface Completion {
  /** Milliseconds from opening the file to the first list: the project is loaded. */
  readonly first: number
  /** Milliseconds from a keystroke to the list. */
  readonly next: Spread
  /** Bytes that the server has held at most. */
  readonly memory: number | undefined
}

const keystrokes = 15

/**
 * Opens an app in an editor's language server and asks for completions at its cursor.
 * @param app with a cursor between the braces of an options object
 * @param expected names that the list must have
 * @throws Error where it has not
 */
export async function measureCompletion(
  output: Output,
  { app, expected, patience }: { app: string; expected: readonly string[]; patience: number },
): Promise<Completion> {
  const file = join(output.workplace.folder, 'app.ts')
  writeFileSync(file, app)
  writeProject(output, [file])
  const server = startTsserver(output.workplace.folder, patience)
  try {
    const before = app.slice(0, app.indexOf(cursor)).split('\n')
    const at = { file, line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 }
    const start = performance.now()
    server.notify('open', { file })
    const names = await completionNames(server, at)
    const first = performance.now() - start
    const missing = expected.filter((name) => !names.includes(name))
    if (missing.length > 0) throw new Error(`The completions do not have ${missing.join(', ')}.`)
    const latencies = await typeAndAsk(server, at)
    return { first, next: spreadOf(latencies), memory: server.memory()?.highest }
  } finally {
    server.stop()
  }
}

interface Position {
  readonly file: string
  readonly line: number
  readonly offset: number
}

/** The names of the list, without the quotes that some need. */
async function completionNames(server: Tsserver, position: Position): Promise<readonly string[]> {
  const { entries = [] } = (await server.request('completionInfo', position)) as { entries?: { name: string }[] }
  return entries.map(({ name }) => name.replaceAll(/^["']|["']$/g, ''))
}

/** A letter is typed, and taken away, in turns: each time the server has to look anew. */
async function typeAndAsk(server: Tsserver, position: Position): Promise<number[]> {
  const latencies: number[] = []
  const { file, line, offset } = position
  for (let at = 0; at < keystrokes; at++) {
    const isTyped = at % 2 === 0
    const start = performance.now()
    const change = { file, line, offset, endLine: line, endOffset: isTyped ? offset : offset + 1 }
    server.notify('change', { ...change, insertString: isTyped ? 'p' : '' })
    await completionNames(server, isTyped ? { ...position, offset: offset + 1 } : position)
    latencies.push(performance.now() - start)
  }
  return latencies
}
