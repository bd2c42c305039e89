import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timeProcess } from '../process/timed-process.ts'
import { root } from '../repository-root.ts'
import { type Spread, spreadOf } from '../statistics/spread.ts'

const runs = 9

export interface GeneratorTimes {
  readonly apis: number
  /** Into an empty folder. */
  readonly cold: Spread
  /** Again, into the same folder. */
  readonly unchanged: Spread
}

/** Times the whole `generate` process for every document under specs/, into a folder of its own. */
export function measureGenerator(): GeneratorTimes {
  const specs = globSync('specs/*/openapi.yaml', { cwd: root }).sort()
  const cold: number[] = []
  const unchanged: number[] = []
  for (let run = 0; run < runs; run++) {
    const out = mkdtempSync(join(tmpdir(), 'bench-generate-'))
    try {
      cold.push(generate(specs, out))
      unchanged.push(generate(specs, out))
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  }
  return { apis: specs.length, cold: spreadOf(cold), unchanged: spreadOf(unchanged) }
}

function generate(specs: readonly string[], out: string): number {
  return timeProcess(process.execPath, ['tools/generator/src/cli.ts', ...specs, '--out', out])
}
