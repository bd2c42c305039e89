import { percentDecode } from './percent-decoding.ts'

/** One `name=value` of a query or a form. */
export interface NameValuePair {
  readonly name: string
  readonly value: string
  /** The value before decoding, to tell a delimiter from an encoded one. */
  readonly raw: string
}

/** Reads a query string or a form body (https://url.spec.whatwg.org/#urlencoded-parsing). */
export function readPairs(text: string): NameValuePair[] {
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=')
      const raw = equals < 0 ? '' : piece.slice(equals + 1)
      return { name: decodeForm(equals < 0 ? piece : piece.slice(0, equals)), value: decodeForm(raw), raw }
    })
}

/** Decodes one name or value of a form: `+` is a blank. Text that is not valid percent-encoding stays as it is. */
export function decodeForm(text: string): string {
  return percentDecode(text.replaceAll('+', ' '))
}
