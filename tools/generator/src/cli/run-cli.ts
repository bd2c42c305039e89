import { join, resolve } from 'node:path'
import { styleText } from 'node:util'
import { EngineCache } from '../cache/engine-cache.ts'
import { generatorFingerprint } from '../cache/fingerprint.ts'
import { GenerationCache } from '../cache/generation-cache.ts'
import { InputError } from '../diagnostics/input-error.ts'
import { type Paint, printDiagnostics } from '../diagnostics/print-diagnostics.ts'
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.ts'
import { type GenerateRequest, generate } from '../generate.ts'
import { type GenerateResult, noDifferences } from '../pipeline/generate-result.ts'
import { cacheFolder } from '../repository.ts'
import type { RunEngines } from '../targets/engines/engine-files.ts'
import { prepareEngines, runEngines } from '../targets/engines/run-engines.ts'
import type { CliArguments } from './parse-arguments.ts'
import { planRequest, specsFolder } from './plan-request.ts'
import { printResult } from './print-result.ts'
import { Progress } from './progress.ts'
import { type Watched, watchAndRun } from './watch.ts'

/** Does what the command line says, and gives the exit code. */
export async function runCli(args: CliArguments): Promise<number> {
  const caches = openCaches()
  if (!args.watch) return (await runOnce(args, caches)).ok ? 0 : 1
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const run = async () => watchedAfter(args, await runOnce(args, caches))
  const onWaiting = () => void process.stderr.write('Watching for changes; Ctrl-C ends it.\n')
  await watchAndRun({ run, onWaiting }, stop.signal)
  return 0
}

/** What former runs have found out. */
interface Caches {
  readonly cache: GenerationCache
  readonly runEngines: RunEngines
}

function openCaches(): Caches {
  const fingerprint = generatorFingerprint()
  return {
    cache: new GenerationCache(join(cacheFolder, 'generated'), fingerprint),
    runEngines: new EngineCache(join(cacheFolder, 'engines'), fingerprint).remembering(runEngines),
  }
}

async function runOnce(args: CliArguments, caches: Caches): Promise<GenerateResult> {
  const progress = new Progress(process.stderr, !args.json)
  const result = await generateOrExplain(args, caches, progress)
  progress.clear()
  if (args.json) {
    process.stdout.write(`${JSON.stringify({ ...result, diagnostics: sortDiagnostics(result.diagnostics) })}\n`)
    return result
  }
  process.stderr.write(printDiagnostics(result.diagnostics, painter(process.stderr)))
  const text = printResult(result, { check: args.check, paint: painter(process.stdout) })
  // A failure's last line belongs to its diagnostics.
  if (result.ok || result.apis.length > 0) process.stdout.write(text)
  else process.stderr.write(text)
  return result
}

async function generateOrExplain(args: CliArguments, caches: Caches, progress: Progress): Promise<GenerateResult> {
  let request: GenerateRequest
  try {
    request = planRequest(args)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ok: false, apis: [], others: noDifferences, diagnostics: error.diagnostics, sources: [], writing: 0 }
  }
  return generate(request, { ...caches, prepareEngines, onStage: progress.onStage })
}

/** What to watch after a run: what it read, and without SPEC the whole folder of specs, where a new one may appear. */
function watchedAfter({ specs }: CliArguments, { sources }: GenerateResult): Watched {
  const files = [...new Set([...specs.map((spec) => resolve(spec)), ...sources])]
  return specs.length > 0 ? { files } : { files, folder: specsFolder }
}

/** Colours for a terminal that wants them: also heeds NO_COLOR and FORCE_COLOR. */
function painter(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}
