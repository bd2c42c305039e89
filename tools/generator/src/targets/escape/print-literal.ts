import { printPropertyKey } from './print-property-key.ts'
import { printString } from './print-string.ts'

/** Text that is code already: an identifier or an expression of the printer's own making, never text of a document. */
export class Code {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Data as JSON, which is read when it is asked for. */
export class JsonText {
  /** The expression that reads it. */
  readonly expression: string

  constructor(text: string) {
    this.expression = `JSON.parse(${printString(text)})`
  }
}

/** Data that can be printed; members that are `undefined` are left out. */
export type Literal =
  | null
  | boolean
  | number
  | string
  | Code
  | JsonText
  | readonly Literal[]
  | { readonly [key: string]: Literal | undefined }

const LINE_WIDTH = 120

/**
 * Prints data as a TypeScript expression: on one line where it fits, otherwise with one member a line.
 *
 * @param indent Spaces in front of the line on which the expression starts.
 * @param column Characters on that line before the expression.
 */
export function printLiteral(value: Literal, indent = 0, column: number = indent): string {
  if (isAtom(value)) return printAtom(value)
  const line = printOnOneLine(value, LINE_WIDTH - column)
  if (line !== undefined) return line
  const inner = ' '.repeat(indent + 2)
  const members = isList(value)
    ? value.map((item) => `${inner}${printLiteral(item, indent + 2)},\n`)
    : membersOf(value).map(([key, member]) => {
        if (member instanceof JsonText) return `${inner}${printGetter(key, member)},\n`
        const start = `${inner}${printPropertyKey(key)}: `
        return `${start}${printLiteral(member, indent + 2, start.length)}${assertion(key, member)},\n`
      })
  const [open, close] = isList(value) ? '[]' : '{}'
  return `${open}\n${members.join('')}${' '.repeat(indent)}${close}`
}

type Atom = Exclude<Literal, readonly Literal[] | { readonly [key: string]: Literal | undefined }>

function isAtom(value: Literal): value is Atom {
  return typeof value !== 'object' || value === null || value instanceof Code || value instanceof JsonText
}

function printAtom(value: Atom): string {
  if (value instanceof Code) return value.text
  if (value instanceof JsonText) return value.expression
  return typeof value === 'string' ? printString(value) : String(value)
}

function printGetter(key: string, json: JsonText): string {
  return `get ${printPropertyKey(key)}() { return ${printAtom(json)} }`
}

/** Nothing where it is longer than there is room: so each value is tried at every depth, but never printed whole for it. */
function printOnOneLine(value: Literal, room: number): string | undefined {
  if (isAtom(value)) return within(printAtom(value), room)
  const printed: string[] = []
  let left = room
  for (const [start, member, end] of isList(value) ? value.map(itemParts) : membersOf(value).map(memberParts)) {
    const text = printOnOneLine(member, left - start.length - end.length)
    if (text === undefined) return undefined
    printed.push(start + text + end)
    left -= start.length + text.length + end.length + ', '.length
  }
  if (isList(value)) return within(`[${printed.join(', ')}]`, room)
  return within(printed.length === 0 ? '{}' : `{ ${printed.join(', ')} }`, room)
}

function within(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined
}

type Parts = readonly [start: string, member: Literal, end: string]

function itemParts(item: Literal): Parts {
  return ['', item, '']
}

function memberParts([key, member]: readonly [key: string, member: Literal]): Parts {
  if (member instanceof JsonText) return ['', new Code(printGetter(key, member)), '']
  return [`${printPropertyKey(key)}: `, member, assertion(key, member)]
}

/**
 * TypeScript takes the type of a member that is called like one of every object (`constructor`) from there, and not from
 * the index signature: what it holds would become `string` where a literal is asked for.
 */
function assertion(key: string, member: Literal): string {
  const isWritten = typeof member === 'object' && member !== null && !(member instanceof Code)
  return isWritten && key in Object.prototype && key !== '__proto__' ? ' as const' : ''
}

function membersOf(value: { readonly [key: string]: Literal | undefined }): [key: string, member: Literal][] {
  return Object.entries(value).filter((entry): entry is [string, Literal] => entry[1] !== undefined)
}

function isList(value: object): value is readonly Literal[] {
  return Array.isArray(value)
}
