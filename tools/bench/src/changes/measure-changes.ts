import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BenchOptions } from '../bench-options.ts'
import type { BenchDocument } from '../documents/find-documents.ts'
import { generateCold } from '../generators/generate.ts'
import type { Workplace } from '../generators/generator.ts'
import { ours } from '../generators/ours.ts'
import type { Workplaces } from '../generators/workplaces.ts'
import { type MeasuredRun, measureProcess } from '../process/measured-process.ts'
import { figuresOf, type RunFigures } from '../process/run-figures.ts'
import type { Progress } from '../report/progress.ts'
import { editDescription } from './edit-description.ts'
import { haveSameFiles } from './same-files.ts'

/** How long our generator takes for a document that it knows. */
export interface ChangeTimes {
  readonly document: BenchDocument
  /** Nothing of a former run is there. */
  readonly cold: RunFigures
  /** Again, nothing changed. */
  readonly unchanged: RunFigures
  /** Again, one description changed: another one each time. */
  readonly changed: RunFigures
  /** Whether that gave, each time, the bytes that a cold run gives. */
  readonly isSame: boolean
}

interface Turn {
  readonly cold: MeasuredRun
  readonly unchanged: MeasuredRun
  readonly changed: MeasuredRun
  readonly isSame: boolean
}

/** Generates every document, generates it again, and again with one description changed, in turns. */
export async function measureChanges(
  options: BenchOptions,
  workplaces: Workplaces,
  progress: Progress,
): Promise<readonly ChangeTimes[]> {
  const all: ChangeTimes[] = []
  for (const document of options.documents) {
    const turns: Turn[] = []
    for (let turn = 0; turn < options.runs && spent(turns) < options.budget; turn++) {
      progress.show(`${document.id}: ours, one description changed, turn ${turn + 1} of ${options.runs}`)
      turns.push(await takeTurn(workplaces.of(ours, document), { position: (turn + 1) / (options.runs + 1), options }))
    }
    all.push({
      document,
      cold: figuresOf(turns.map(({ cold }) => cold)),
      unchanged: figuresOf(turns.map(({ unchanged }) => unchanged)),
      changed: figuresOf(turns.map(({ changed }) => changed)),
      isSame: turns.every(({ isSame }) => isSame),
    })
  }
  return all
}

const spent = (turns: readonly Turn[]): number => turns.reduce((sum, { cold }) => sum + cold.wall, 0)

async function takeTurn(
  { folder, document }: Workplace,
  { position, options: { limits } }: { position: number; options: BenchOptions },
): Promise<Turn> {
  const file = join(folder, basename(document.file))
  const [out, clean] = [join(folder, 'changed'), join(folder, 'clean')]
  const original = readFileSync(document.file, 'utf8')
  const workplace = { folder, out, document: { id: document.id, file } }
  const again = (): Promise<MeasuredRun> => measureProcess(ours.command(workplace), limits)
  try {
    writeFileSync(file, original)
    const cold = await generateCold(ours, workplace, limits)
    const unchanged = await again()
    writeFileSync(file, editDescription(original, position))
    const changed = await again()
    cpSync(out, clean, { recursive: true })
    const fromNothing = await generateCold(ours, workplace, limits)
    const failed = [cold, unchanged, changed, fromNothing].find(({ outcome }) => outcome !== 'done')
    if (failed) throw new Error(`Our generator does not get through ${document.id}:\n${failed.output}`)
    return { cold, unchanged, changed, isSame: haveSameFiles(out, clean) }
  } finally {
    for (const path of [file, out, clean]) rmSync(path, { recursive: true, force: true })
  }
}
