import type { Json } from './document/marker.ts'

/** How a document is handed to the generator. */
export type InputFormat = 'json' | 'yaml' | 'overlay'

/** The files of a document, by name; the first one is the document itself. */
export function writeInput(
  document: { readonly [key: string]: Json },
  format: InputFormat,
): Readonly<Record<string, string>> {
  if (format === 'json') return { 'hostile.json': JSON.stringify(document) }
  if (format === 'yaml') return { 'hostile.yaml': `${printYaml(document, 0)}\n` }
  const { openapi = '' } = document
  const base = { openapi, info: { title: 'Base', version: '1' }, paths: {} }
  const overlay = {
    overlay: '1.0.0',
    info: { title: 'All of it', version: '1' },
    actions: [{ target: '$', update: document }],
  }
  return { 'hostile.json': JSON.stringify(base), 'hostile.xx.overlay.yaml': `${printYaml(overlay, 0)}\n` }
}

/** YAML in blocks. Texts are quoted: every escape of JSON means the same in YAML, and whatever is not ASCII is escaped. */
function printYaml(value: Json, depth: number): string {
  const indent = `\n${'  '.repeat(depth)}`
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return value.map((item) => `${indent}- ${printYaml(item, depth + 1)}`).join('')
  }
  if (typeof value !== 'object' || value === null) return printText(value)
  const members = Object.entries(value)
  if (members.length === 0) return '{}'
  return members
    .map(([key, member]) => `${indent}? ${printText(key)}${indent}: ${printYaml(member, depth + 1)}`)
    .join('')
}

function printText(value: Json): string {
  return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
