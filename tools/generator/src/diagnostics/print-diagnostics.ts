import type { Diagnostic } from './diagnostic.ts'
import { printable } from './fill-in.ts'
import { sortDiagnostics } from './sort-diagnostics.ts'

/** Puts a text in a style; does nothing where the output is no terminal. */
export type Paint = (style: 'red' | 'yellow' | 'green' | 'bold' | 'dim', text: string) => string

// A document written for another version has the same warning a hundred times over: the first few tell it all.
const SHOWN_PER_CODE = { error: 50, warning: 3 } as const

/** Diagnostics as text, sorted by place, each with its cause and its fix. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const shown = new Map<string, number>()
  const hidden = new Map<string, number>()
  let text = ''
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    const { code, severity, file } = diagnostic
    const kind = `${severity} ${code} in ${file}`
    const count = (shown.get(kind) ?? 0) + 1
    shown.set(kind, count)
    if (count <= SHOWN_PER_CODE[severity]) text += printDiagnostic(diagnostic, paint)
    else hidden.set(kind, count - SHOWN_PER_CODE[severity])
  }
  for (const [kind, count] of hidden) text += paint('dim', `… and ${count} more of ${kind}; --json lists all.\n`)
  return text
}

function printDiagnostic(
  { code, severity, file, line, column, pointer, message, hint }: Diagnostic,
  paint: Paint,
): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file
  const style = severity === 'error' ? 'red' : 'yellow'
  const at = pointer === '' ? '' : `\n  ${paint('dim', `at ${printable(pointer, 400)}`)}`
  return `${paint('bold', printable(place, 400))} ${paint(style, severity)} ${paint('dim', code)}\n  ${message}${at}\n  ${hint}\n\n`
}

/** How many of each: `2 errors, 1 warning`; empty where there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const warnings = diagnostics.length - errors
  return [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== '').join(', ')
}

function plural(count: number, noun: string): string {
  if (count === 0) return ''
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
