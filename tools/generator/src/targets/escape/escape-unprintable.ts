// Control and format characters, line and paragraph separators, bidirectional marks, invisible characters, lone
// surrogates, tags. A fixed list: `\p{C}` would make the output depend on the Unicode version of the runtime.
const UNPRINTABLE = new RegExp(
  [
    '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e]',
    '[\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
    '\\udb40[\\udc00-\\udfff]',
  ].join('|'),
  'g',
)

/** Writes every character that cannot be seen, or that moves others, as `\uXXXX`: valid in strings and regular expressions. */
export function escapeUnprintable(text: string): string {
  return text.replace(UNPRINTABLE, (characters) =>
    Array.from({ length: characters.length }, (_, index) => escapeUnit(characters.charCodeAt(index))).join(''),
  )
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}
