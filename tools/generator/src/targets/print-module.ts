import { printString } from './escape/print-string.ts'

// Nothing of the document is in it, so that a comment cannot become anything else.
const HEADER = '// Generated from the OpenAPI document of this API. Make changes there: this file is overwritten.\n'

/** Text of a source file: every one begins with the same line. */
export function withHeader(body: string): string {
  return `${HEADER}\n${body.trimStart()}`
}

/** The imports of a module, recorded as its printer uses them. */
export class Imports {
  readonly #modules = new Map<string, Map<string, boolean>>()
  readonly #namespaces = new Map<string, string>()

  /** Imports all of a module under one name. */
  namespace(name: string, from: string): void {
    this.#namespaces.set(name, from)
  }

  /** Imports a value; returns its name, to be printed. */
  value(name: string, from: string): string {
    this.#names(from).set(name, true)
    return name
  }

  /** Imports a type; returns its name, to be printed. */
  type(name: string, from: string): string {
    const names = this.#names(from)
    names.set(name, names.get(name) ?? false)
    return name
  }

  /** The import declarations: packages first, then files. */
  print(): string {
    const namespaces = [...this.#namespaces].map(([name, from]) => `import * as ${name} from ${printString(from)}\n`)
    const modules = [...this.#modules].sort(([one], [other]) => compareModules(one, other))
    return [...namespaces, ...modules.map(([from, names]) => printImport(from, names))].join('')
  }

  #names(from: string): Map<string, boolean> {
    const known = this.#modules.get(from)
    if (known !== undefined) return known
    const names = new Map<string, boolean>()
    this.#modules.set(from, names)
    return names
  }
}

/** `{ a, type B }`, in a line where it fits: the names of an import or export declaration. */
export function printNames(names: readonly string[], around: number): string {
  const line = `{ ${names.join(', ')} }`
  return line.length + around <= 120 ? line : `{\n${names.map((name) => `  ${name},\n`).join('')}}`
}

function printImport(from: string, names: ReadonlyMap<string, boolean>): string {
  const sorted = [...names].sort(([one], [other]) => compareText(one, other))
  const onlyTypes = sorted.every(([, isValue]) => !isValue)
  const printed = sorted.map(([name, isValue]) => (isValue || onlyTypes ? name : `type ${name}`))
  const [start, end] = [onlyTypes ? 'import type ' : 'import ', ` from ${printString(from)}\n`]
  return `${start}${printNames(printed, start.length + end.length - 1)}${end}`
}

function compareModules(one: string, other: string): number {
  return Number(one.startsWith('.')) - Number(other.startsWith('.')) || compareText(one, other)
}

/** By code unit: the order of a locale would change with the machine. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
