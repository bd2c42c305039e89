import type { Placeholders } from '../inert/placeholders.ts'
import { compareText, printNames, withHeader } from '../print-module.ts'

/** A file of an engine in our form: our header, two spaces, imports in an order of ours, and the document's texts. */
export function finishEngineFile(printed: string, texts: Placeholders): string {
  const body = printed
    .replace(/^(?: {4})+/gm, (spaces) => spaces.slice(spaces.length / 2))
    .replace(/^(import (?:type )?)\{ (.*) \}( from .*;)$/gm, (_, start: string, names: string, end: string) => {
      // The engine sorts them as the machine's locale does.
      const sorted = names.split(', ').sort((one, other) => compareText(nameIn(one), nameIn(other)))
      return `${start}${printNames(sorted, start.length + end.length)}${end}`
    })
  return withHeader(texts.restore(body).replace(/ +$/gm, ''))
}

function nameIn(specifier: string): string {
  return specifier.replace(/^type /, '')
}
