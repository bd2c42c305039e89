const LONGEST_VALUE = 120
// Control characters could drive the terminal, bidirectional marks could reorder the line: both are shown, never sent.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Fills `{name}` in a catalogue text. Values may be text of a document: they are cut to 120 characters and made printable. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? placeholder : printable(String(value))
  })
}

/** Text of a document, fit for one line of a terminal and no longer than a length. */
export function printable(text: string, longest: number = LONGEST_VALUE): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
  return cut.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
