import { seededRandom } from '../json/seeded-random.ts'

/** Makes the request id of an answer from the one in its example. */
export type RequestIds = (example: unknown) => string

/** The id of answers whose example shows none. */
const CONSTANT_ID = '00000000-0000-4000-8000-000000000000'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

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
    const drawn = drawUuid(random, id.charAt(14), id.charAt(19))
    return id === id.toUpperCase() ? drawn.toUpperCase() : drawn.toLowerCase()
  }
}

/** Its version and its variant (RFC 9562, section 4) are given. */
function drawUuid(random: () => number, version: string, variant: string): string {
  const digits = () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  const [second, third] = [digits(), digits()]
  const middle = `${second.slice(0, 4)}-${version}${second.slice(5)}-${variant}${third.slice(1, 4)}`
  return `${digits()}-${middle}-${third.slice(4)}${digits()}`
}
