import type { Section } from '../report/section.ts'
import { kilobytes, mebibytes, milliseconds, nothing, seconds } from '../report/units.ts'
import type { EmittedComparison } from './compare-emitted.ts'
import { compilationResult } from './compilation-result.ts'
import type { Output } from './compile-output.ts'
import type { CompiledOutput } from './compile-outputs.ts'
import type { UsedOutput } from './use-in-app.ts'

/** A table for the compilers, and one for editors and bundles. */
export function emittedSections({
  document,
  operation,
  compiled,
  used,
  failed,
}: EmittedComparison): readonly Section[] {
  return [
    {
      title: `Type-checking what was made of ${document.id}, same tsconfig`,
      head: ['output of', 'compiler', 'time', 'CPU', 'peak memory', 'type errors', 'runs'],
      rows: compiled.map(compiledRow),
      notes: failed.map(({ generator, failure }) => `${generator.name} makes nothing of ${document.id}: ${failure}.`),
    },
    {
      title: `An app that calls ${operation.operationId} of ${document.id}`,
      head: [
        ...['output of', 'completion, first', 'median', 'max', 'tsserver memory'],
        ...['app, minified', 'min+gzip', 'longest file'],
      ],
      rows: used.map(usedRow),
      notes: [
        'Completions of the options object in TypeScript 5.9, in a project of the app and what it imports: from opening it, and after each keystroke.',
      ],
    },
  ]
}

const nameOf = ({ generator, makes }: Output): string => `${generator.name}: ${makes}`

function compiledRow({ output, compiler, last, figures }: CompiledOutput): string[] {
  return [
    nameOf(output),
    compiler,
    seconds(figures.wall.median),
    seconds(figures.cpu?.median),
    mebibytes(figures.memory?.median),
    compilationResult(last),
    String(figures.wall.runs),
  ]
}

function usedRow({ output, completion, app, files }: UsedOutput): string[] {
  const latency =
    typeof completion === 'string'
      ? [completion, nothing, nothing, nothing]
      : [
          milliseconds(completion.first),
          milliseconds(completion.next.median),
          milliseconds(completion.next.max),
          mebibytes(completion.memory),
        ]
  const size = typeof app === 'string' ? [app, nothing] : [kilobytes(app.minified), kilobytes(app.gzip)]
  return [nameOf(output), ...latency, ...size, `${files.longest} lines`]
}

/** The same in one table, a row for each output. */
export function emittedOverview({ document, operation, compiled, used }: EmittedComparison): Section {
  const outputs = [...new Set(compiled.map(({ output }) => output))]
  return {
    title: `Using what was made of ${document.id}`,
    head: [
      ...['output of', 'type-check, TypeScript 5.9', 'memory', 'TypeScript 7', 'type errors'],
      ...['completion', 'app, min+gzip', 'longest file'],
    ],
    rows: outputs.map((output) => [
      nameOf(output),
      ...compilationCells(compiled.filter((one) => one.output === output)),
      ...useCells(used.find((one) => one.output === output)),
    ]),
    notes: [`The app calls ${operation.operationId}; the completion is that of its options, after a keystroke.`],
  }
}

function compilationCells(compiled: readonly CompiledOutput[]): string[] {
  const older = compiled.find(({ compiler }) => compiler === 'TypeScript 5.9')
  const newer = compiled.find(({ compiler }) => compiler === 'TypeScript 7')
  return [
    seconds(older?.figures.wall.median),
    mebibytes(older?.figures.memory?.median),
    seconds(newer?.figures.wall.median),
    newer ? compilationResult(newer.last) : nothing,
  ]
}

function useCells(used: UsedOutput | undefined): string[] {
  if (!used) return [nothing, nothing, nothing]
  const { completion, app, files } = used
  return [
    typeof completion === 'string' ? nothing : milliseconds(completion.next.median),
    typeof app === 'string' ? nothing : kilobytes(app.gzip),
    `${files.longest} lines`,
  ]
}
