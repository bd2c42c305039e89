import type { BenchOptions } from '../bench-options.ts'
import { repeatInTurns } from '../process/repeat-in-turns.ts'
import { figuresOf, type RunFigures } from '../process/run-figures.ts'
import type { Progress } from '../report/progress.ts'
import { type Compilation, type Compiler, compileOutput, compilers, type Output } from './compile-output.ts'

/** What a compiler made of an output. */
export interface CompiledOutput {
  readonly output: Output
  readonly compiler: Compiler
  readonly last: Compilation
  readonly figures: RunFigures
}

/** Has all compiled by every compiler, in turns. @returns in the order of the outputs */
export async function compileOutputs(
  outputs: readonly Output[],
  options: BenchOptions,
  progress: Progress,
): Promise<readonly CompiledOutput[]> {
  const compiled: CompiledOutput[] = []
  for (const compiler of Object.keys(compilers) as Compiler[]) {
    const lasts = new Map<Output, Compilation>()
    const runs = await repeatInTurns(outputs, options, async (output, turn) => {
      const { generator, makes, workplace } = output
      progress.show(
        `${workplace.document.id}: ${compiler}, ${generator.name} (${makes}), run ${turn} of ${options.runs}`,
      )
      const compilation = await compileOutput(output, compiler, options.limits)
      lasts.set(output, compilation)
      return compilation
    })
    for (const [output, last] of lasts) {
      compiled.push({ output, compiler, last, figures: figuresOf(runs.get(output) ?? [last]) })
    }
  }
  return compiled.sort((a, b) => outputs.indexOf(a.output) - outputs.indexOf(b.output))
}
