import { compareText, printNames } from '../print-module.ts'

/** What an engine printed in our form: two spaces, and imports in an order of ours. */
export function arrangeEngineFile(printed: string): string {
  return printed
    .replace(/^(?: {4})+/gm, (spaces) => spaces.slice(spaces.length / 2))
    .replace(/^(import (?:type )?)\{ (.*) \}( from .*;)$/gm, (_, start: string, names: string, end: string) => {
      // The engine sorts them as the machine's locale does.
      const sorted = names.split(', ').sort((one, other) => compareText(nameIn(one), nameIn(other)))
      return `${start}${printNames(sorted, start.length + end.length)}${end}`
    })
    .replace(/(?<! ) +$/gm, '')
}

function nameIn(specifier: string): string {
  return specifier.replace(/^type /, '')
}
