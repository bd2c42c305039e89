import type { OpenApiVersion } from '@cloud-kubeconfig/generator/load'
import { EveryPair } from './every-pair.ts'
import { EveryText } from './every-text.ts'
import type { HostileText, hostilePairs } from './hostile-texts.ts'
import type { InputFormat } from './input-format.ts'
import { Matrix, type MatrixCounts } from './matrix.ts'
import { Sandbox } from './sandbox/sandbox.ts'

export interface InjectionOptions {
  readonly version: OpenApiVersion
  readonly format: InputFormat
  readonly texts: readonly HostileText[]
  /** Pairs of texts to try at every two places. Default: none. */
  readonly pairs?: typeof hostilePairs
}

export interface InjectionResult extends MatrixCounts {
  readonly places: number
  readonly positions: number
  readonly texts: number
  /** Documents in which the pairs were tried. */
  readonly pairDocuments: number
  readonly failures: readonly string[]
}

/** Tries every place of the template with every text, and every two places with the pairs. */
export async function runInjections({
  version,
  format,
  texts,
  pairs = [],
}: InjectionOptions): Promise<InjectionResult> {
  const sandbox = new Sandbox()
  try {
    const matrix = await Matrix.prepare(version, format, sandbox)
    const written = texts.map(({ text }) => text)
    const free = matrix.places.filter(({ tokens }) => tokens === undefined).map(({ id }) => id)
    const bound = matrix.places.filter(({ tokens }) => tokens !== undefined).map(({ id }) => id)
    // What is refused nearly everywhere goes by itself.
    for (const places of [bound, free]) await matrix.run(new EveryText(places, written))
    const counts = { ...matrix.counts }
    await matrix.run(new EveryPair(free, pairs))
    return {
      ...counts,
      places: matrix.places.length,
      positions: new Set(matrix.places.flatMap(({ positions }) => [...positions])).size,
      texts: texts.length,
      pairDocuments: matrix.counts.documents - counts.documents,
      failures: matrix.failures,
    }
  } finally {
    sandbox.close()
  }
}
