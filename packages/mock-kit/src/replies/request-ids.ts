import { seededRandom } from '../json/seeded-random.ts'

/** Makes the request id of an answer from the one in its example. */
export type RequestIds = (example: unknown) => string

/** The id of answers whose example shows none. */
const CONSTANT_ID = '00000000-0000-4000-8000-000000000000'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

const DIGITS = '0123456789abcdef'

/** Where a UUID holds its version and its variant (RFC 9562, section 4). */
const FIXED_PLACES = [14, 19]

/**
 * Without a seed the example's id. With one, ids in the example's form: a UUID keeps its case, version and variant;
 * of another id only the digits change, so that it still matches its pattern.
 */
export function requestIds(seed: number | string | undefined): RequestIds {
  const exampleId = (example: unknown) => (typeof example === 'string' && example !== '' ? example : CONSTANT_ID)
  if (seed === undefined) return exampleId
  const random = seededRandom(seed)
  return (example) => {
    const id = exampleId(example)
    if (!UUID.test(id)) return id.replace(/\d/g, () => String(Math.floor(random() * 10)))
    let drawn = ''
    for (let index = 0; index < id.length; index++) {
      const digit = id[index] as string
      drawn += digit === '-' || FIXED_PLACES.includes(index) ? digit : DIGITS[Math.floor(random() * 16)]
    }
    return id === id.toUpperCase() ? drawn.toUpperCase() : drawn.toLowerCase()
  }
}
