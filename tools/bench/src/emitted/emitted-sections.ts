import type { Section } from '../report/section.ts'
import { kilobytes, mebibytes, milliseconds, nothing, seconds } from '../report/units.ts'
import type { Emitted, EmittedComparison } from './compare-emitted.ts'
import { compilationResult } from './compilation-result.ts'
import { type Compiler, compilers } from './compile-output.ts'

/** A table for the compilers, and one for editors and bundles. */
export function emittedSections({ document, operation, emitted, failed }: EmittedComparison): readonly Section[] {
  const notes = failed.map(({ name }) => `${name} made nothing of ${document.id}.`)
  return [
    {
      title: `Type-checking what was made of ${document.id}, same tsconfig`,
      head: ['output of', 'compiler', 'time', 'CPU', 'peak memory', 'type errors', 'runs'],
      rows: emitted.flatMap((one) =>
        (Object.keys(compilers) as Compiler[]).map((compiler) => compilationRow(one, compiler)),
      ),
      notes,
    },
    {
      title: `An app that calls ${operation.operationId} of ${document.id}`,
      head: [
        ...['output of', 'completion, first', 'median', 'max', 'tsserver memory'],
        ...['app, minified', 'min+gzip', 'longest file'],
      ],
      rows: emitted.map(appRow),
      notes: [
        'Completions of the options object in TypeScript 5.9: once the project is loaded, and after each keystroke.',
      ],
    },
  ]
}

const nameOf = ({ generator }: Emitted): string => `${generator.name}: ${generator.makes}`

function compilationRow(emitted: Emitted, compiler: Compiler): string[] {
  const compilation = emitted.compilations[compiler]
  if (!compilation) return [nameOf(emitted), compiler, nothing, nothing, nothing, nothing, '0']
  const { last, figures } = compilation
  return [
    nameOf(emitted),
    compiler,
    seconds(figures.wall.median),
    seconds(figures.cpu?.median),
    mebibytes(figures.memory?.median),
    compilationResult(last),
    String(figures.wall.runs),
  ]
}

function appRow(emitted: Emitted): string[] {
  const { completion, app, files } = emitted
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
  return [nameOf(emitted), ...latency, ...size, `${files.longest} lines`]
}
