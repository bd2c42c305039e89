/** Descriptions on one line, in JSON and in YAML, up to where their text begins. */
const beginnings = /(?:"description"\s*:\s*"|^[ \t-]*description:[ \t]+["']?)(?=[A-Za-z])/gm

/**
 * Changes one description of a document.
 * @param text JSON or YAML
 * @param position which of them: from 0, the first, to below 1
 * @throws Error where there is none
 */
export function editDescription(text: string, position: number): string {
  const places = [...text.matchAll(beginnings)].map((found) => found.index + found[0].length)
  const at = places[Math.floor(places.length * position)]
  if (at === undefined) throw new Error('The document has no description to change.')
  return `${text.slice(0, at)}Changed. ${text.slice(at)}`
}
