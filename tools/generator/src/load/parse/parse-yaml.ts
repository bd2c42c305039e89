import { type Document, parseDocument, type YAMLError } from 'yaml'
import { limits } from '../limits.ts'
import type { MutableJson } from '../mutable-json.ts'
import type { Parsed, ParseProblem } from './parse-problem.ts'
import { YamlValue } from './yaml-value.ts'

/** Parses one YAML 1.2 document into JSON; anchors, aliases and merge keys are written out. */
export function parseYaml(text: string): Parsed<MutableJson> {
  const document = readYaml(text)
  if (!document) return { problems: [{ code: 'nested-too-deep', offset: 0, detail: String(limits.depth) }] }
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return { problems: faults.map(problemOf) }
  }
  const converter = new YamlValue()
  const value = converter.of(document.contents)
  return converter.problems.length > 0 ? { problems: converter.problems } : { value }
}

/** The tree of a YAML text; undefined where it nests deeper than the library can go. */
export function readYaml(text: string): Document.Parsed | undefined {
  try {
    // Keys are checked by us: the library compares each with every other.
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function problemOf({ message, pos }: YAMLError): ParseProblem {
  const [offset] = pos
  // The library's composer is recursive, and takes the end of the stack for a fault of the text.
  if (message.includes('call stack')) return { code: 'nested-too-deep', offset, detail: String(limits.depth) }
  return { code: 'syntax', offset, detail: lowerFirst(message) }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
