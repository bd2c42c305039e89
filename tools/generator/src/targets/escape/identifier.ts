const PLAIN_IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/
const IDENTIFIER = /^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u

// ECMAScript's reserved words, those of strict mode and modules, and the names that a module must not shadow.
const RESERVED: ReadonlySet<string> = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield'.split(
    ' ',
  ),
)

/** Whether the text can stand as a property name without quotes. Others than ASCII ones are quoted, to be on the safe side. */
export function isIdentifierName(text: string): boolean {
  return PLAIN_IDENTIFIER.test(text)
}

/**
 * Lets a name through that is printed as code.
 *
 * @throws Error for anything else: names are settled in the model, so this is the generator's own fault.
 */
export function requireIdentifier(name: string): string {
  if (IDENTIFIER.test(name) && !RESERVED.has(name)) return name
  throw new Error(`The model gave ${JSON.stringify(name)} as a name for code; it must be an identifier.`)
}
