import { YAMLException } from 'js-yaml'
import { yamlEvents } from './yaml-events.ts'

/** The reader's words for a line of a quoted text or of `{…}` and `[…]` that begins too far left. */
const tooFarLeft = 'deficient indentation'

/** Every line moved is a reading of the whole text: no more characters than these are read in all. */
const mostRead = 40_000_000
/** Deeper than anybody indents. */
const moved = ' '.repeat(200)

/**
 * Moves lines to the right that begin further left than YAML wants them inside quotes or brackets, typically a closing
 * bracket: white space means nothing there, and few readers mind. The lines keep their numbers.
 *
 * @returns undefined where nothing can be mended so
 */
export function indentYaml(written: string): string | undefined {
  let text = written
  for (let read = text.length; read < mostRead; read += text.length) {
    const offset = offsetOfLine(text)
    if (offset === undefined) return text === written ? undefined : text
    const start = text.lastIndexOf('\n', offset - 1) + 1
    text = text.slice(0, start) + moved + text.slice(start)
  }
  return undefined
}

function offsetOfLine(text: string): number | undefined {
  try {
    yamlEvents(text)
  } catch (error) {
    if (error instanceof YAMLException && error.reason === tooFarLeft) return error.mark?.position
  }
  return undefined
}
