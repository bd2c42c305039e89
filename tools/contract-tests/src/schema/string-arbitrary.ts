import fc from 'fast-check'
import type { JsonObject } from '../document/json.ts'

type Texts = fc.Arbitrary<string>

const formats: Readonly<Record<string, () => Texts>> = {
  'date-time': () => dates().map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z')),
  date: () => dates().map((date) => date.toISOString().slice(0, 10)),
  uuid: () => fc.uuid(),
  uri: () =>
    fc.stringMatching(
      /^https?:\/\/[a-z]{1,8}\.example(:[1-9][0-9]{1,3})?\/[a-z0-9/._~-]{0,12}(\?[a-z]{1,4}=[a-z]{0,8})?$/,
    ),
  email: () => fc.emailAddress(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  byte: () => fc.base64String(),
}

function dates(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2999-12-31T23:59:59Z'), noInvalidDate: true })
}

/** Characters that mean something in a URL, a form, JSON, XML or a signature, and some outside ASCII. */
const meaningful = [...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\t\n', '%2F', '%', '集', 'é', 'é', '😀', '\u2028', '\u00a0']

/** Texts that a string schema allows: by its pattern, its format, or anything of the right length. */
export function stringArbitrary(schema: JsonObject): Texts {
  const pattern = schema['pattern']
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u'))
  const format = formats[String(schema['format'])]
  if (format) return format()
  const minLength = typeof schema['minLength'] === 'number' ? schema['minLength'] : 0
  const maxLength = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : minLength + 40
  const unit = fc.oneof(fc.constantFrom(...meaningful), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
  return fc.string({ unit, minLength, maxLength })
}
