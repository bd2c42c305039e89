import { countDiagnostics, type Paint } from '../diagnostics/print-diagnostics.ts'
import type { ApiResult, Differences, GenerateResult } from '../pipeline/generate-result.ts'

/** One line per API and one for all of them; when checking, one line per file that differs. */
export function printResult(
  result: GenerateResult,
  { check, paint }: { readonly check: boolean; readonly paint: Paint },
): string {
  if (!result.ok && result.apis.length === 0) {
    return `${paint('red', 'Nothing was written')}: ${countDiagnostics(result.diagnostics)}.\n`
  }
  return check ? printCheck(result, paint) : printRun(result, paint)
}

function printRun(result: GenerateResult, paint: Paint): string {
  const { apis, others } = result
  const width = Math.max(...apis.map(({ id }) => id.length))
  const lines = apis.map((api) => `${paint('bold', api.id.padEnd(width))}  ${describeApi(api)}\n`)
  const all = [...apis, others]
  const written = sum(all, (part) => part.created.length + part.changed.length)
  const removed = sum(all, (part) => part.deleted.length)
  const warnings = countDiagnostics(result.diagnostics)
  const what = written + removed === 0 ? 'nothing changed' : `${files(written)} written, ${removed} removed`
  const time = `${(performance.now() / 1000).toFixed(2)} s`
  return `${lines.join('')}${paint('green', 'Done')} in ${time}: ${what}${warnings && `; ${warnings}`}.\n`
}

function describeApi({ operations, created, changed, deleted, unchanged, timings }: ApiResult): string {
  const parts = [
    [created.length, 'new'],
    [changed.length, 'changed'],
    [deleted.length, 'removed'],
    [unchanged, 'unchanged'],
  ] as const
  const counts = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  const stages = Object.entries(timings).map(([stage, time]) => `${stage} ${Math.round(time)} ms`)
  const total = created.length + changed.length + unchanged
  const how = stages.length > 0 ? stages.join(', ') : 'document unchanged'
  return `${plural(operations, 'operation')}, ${files(total)}: ${counts.join(', ')} (${how})`
}

function printCheck({ ok, apis, others }: GenerateResult, paint: Paint): string {
  const lines = [...apis, others].flatMap((part) => [
    ...part.created.map((path) => `${path}  ${paint('red', 'is missing')}\n`),
    ...part.changed.map((path) => `${path}  ${paint('red', 'differs')}\n`),
    ...part.deleted.map((path) => `${path}  ${paint('red', 'should not be there')}\n`),
  ])
  if (ok) return `${paint('green', 'Up to date')}: ${files(sum(apis, ({ unchanged }) => unchanged))}.\n`
  return `${lines.join('')}${paint('red', 'Not up to date')}: ${lines.length} of the files above; generate again and commit the result.\n`
}

function sum<Part extends Differences>(parts: readonly Part[], count: (part: Part) => number): number {
  return parts.reduce((total, part) => total + count(part), 0)
}

function files(count: number): string {
  return plural(count, 'file')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
