import type { Section } from '../report/section.ts'
import { times } from '../report/units.ts'
import { geometricMean } from '../statistics/geometric-mean.ts'
import type { Generation } from './compare-generation.ts'

/** Ours divided by a peer's, on one document: below 1 is less. */
export interface Ratios {
  readonly document: string
  readonly time: number
  readonly cpu?: number
  readonly memory?: number
}

/** What our run shall need of a peer's at most. */
interface Targets {
  readonly mean: number
  /** On any document. */
  readonly time?: number
  /** On any document. */
  readonly memory?: number
}

const comparisons: readonly { readonly peer: string; readonly targets: Targets }[] = [
  { peer: 'hey-api', targets: { mean: 1, time: 1.2, memory: 1.5 } },
  { peer: 'openapi-typescript', targets: { mean: 1 } },
]

/** Our run beside those that the targets name, a table each. */
export function ratioSections(generations: readonly Generation[]): readonly Section[] {
  return compare(generations).map(({ other, ratios, targets }) => ({
    title: `Ours, all three packages, divided by ${other}`,
    head: ['document', 'time', 'CPU', 'peak memory'],
    ...ratioTable(ratios, targets),
  }))
}

/** The same in a sentence each. */
export function ratioSummaries(generations: readonly Generation[]): readonly string[] {
  return compare(generations).map(({ other, ratios }) => {
    const all = ratios.map(({ time }) => time)
    return `Ours takes ${times(geometricMean(all))} the time of ${other} in the geometric mean, ${times(Math.max(...all))} at most.`
  })
}

interface Comparison {
  readonly other: string
  readonly ratios: readonly Ratios[]
  readonly targets: Targets
}

function compare(generations: readonly Generation[]): readonly Comparison[] {
  return comparisons.flatMap(({ peer, targets }) => {
    const other = generations.find(({ generator }) => generator.id === peer)?.generator
    const ratios = ratiosTo(peer, generations)
    return other && ratios.length > 0 ? [{ other: `${other.name} (${other.makes})`, ratios, targets }] : []
  })
}

/** Of the documents that both got through. */
function ratiosTo(peer: string, generations: readonly Generation[]): readonly Ratios[] {
  const done = generations.filter(({ output }) => output !== undefined)
  return done.flatMap((our) => {
    const other = done.find(({ document, generator }) => document === our.document && generator.id === peer)
    if (our.generator.id !== 'ours' || !other) return []
    const [a, b] = [our.figures, other.figures]
    return [
      {
        document: our.document.id,
        time: a.wall.median / b.wall.median,
        ...(a.cpu && b.cpu && { cpu: a.cpu.median / b.cpu.median }),
        ...(a.memory && b.memory && { memory: a.memory.median / b.memory.median }),
      },
    ]
  })
}

/** The documents, their mean and worst, the targets, and which of them are missed. */
export function ratioTable(ratios: readonly Ratios[], targets: Targets): Pick<Section, 'rows' | 'notes'> {
  const column = (key: 'time' | 'cpu' | 'memory'): number[] => ratios.flatMap((ratio) => ratio[key] ?? [])
  const over = (values: number[], of: (values: number[]) => number): number | undefined =>
    values.length > 0 ? of(values) : undefined
  const summary = (what: string, of: (values: number[]) => number): string[] => [
    what,
    ...(['time', 'cpu', 'memory'] as const).map((key) => times(over(column(key), of))),
  ]
  const atMost = (limit: number | undefined): string => (limit === undefined ? '' : `≤ ${limit.toFixed(1)}×`)
  const rows = [
    ...ratios.map(({ document, time, cpu, memory }) => [document, times(time), times(cpu), times(memory)]),
    summary('geometric mean', geometricMean),
    ['target of the mean', atMost(targets.mean), '', ''],
    summary('highest', (values) => Math.max(...values)),
    ...(targets.time ? [['target on each', atMost(targets.time), '', atMost(targets.memory)]] : []),
  ]
  const missed = missedTargets(ratios, targets)
  return { rows, notes: [missed.length === 0 ? 'Every target is met.' : `Missed: ${missed.join('; ')}.`] }
}

function missedTargets(ratios: readonly Ratios[], { mean, time, memory }: Targets): readonly string[] {
  const reached = geometricMean(ratios.map((ratio) => ratio.time))
  const above = (what: 'time' | 'memory', limit: number | undefined): string[] =>
    ratios
      .filter((ratio) => limit !== undefined && (ratio[what] ?? 0) > limit)
      .map((ratio) => `${what} on ${ratio.document}, ${times(ratio[what])}`)
  const inMean = reached > mean ? [`time in the mean, ${times(reached)}`] : []
  return [...inMean, ...above('time', time), ...above('memory', memory)]
}
