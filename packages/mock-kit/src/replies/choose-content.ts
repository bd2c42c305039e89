import type { BodyContent } from '../descriptor.ts'

/**
 * The content that `Accept` (RFC 9110, section 12.5.1) likes best; the first where it is absent, takes everything or
 * takes none of them (the vendors do not answer 406).
 */
export function chooseContent(contents: readonly BodyContent[], accept: string | null): BodyContent | undefined {
  if (contents.length < 2) return contents[0]
  const known = chosen.get(contents) ?? new Map<string | null, BodyContent | undefined>()
  if (known.has(accept)) return known.get(accept)
  const best = rate(contents, accept)
  if (known.size >= MOST_CHOSEN) known.clear()
  chosen.set(contents, known.set(accept, best))
  return best
}

/** Clients send the same few headers again and again. */
const chosen = new WeakMap<readonly BodyContent[], Map<string | null, BodyContent | undefined>>()
const MOST_CHOSEN = 100

function rate(contents: readonly BodyContent[], accept: string | null): BodyContent | undefined {
  const ranges = readAccept(accept ?? '*/*')
  const rated = contents.map((content) => ({ content, quality: qualityOf(content.mediaType, ranges) }))
  const best = rated.reduce((a, b) => (b.quality > a.quality ? b : a), { content: contents[0], quality: 0 })
  return best.content
}

interface AcceptedRange {
  readonly type: string
  readonly subtype: string
  readonly quality: number
}

function readAccept(header: string): AcceptedRange[] {
  return header.split(',').map((item) => {
    const [range = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
    const [type = '*', subtype = '*'] = withOneXml(range).split('/')
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return { type, subtype, quality: weight ? Number(weight.slice(2)) || 0 : 1 }
  })
}

/** The most specific range counts: `text/xml;q=0` refuses XML whatever a wildcard says. */
function qualityOf(mediaType: string, ranges: readonly AcceptedRange[]): number {
  const [type, subtype] = withOneXml(mediaType.replace(/;.*$/s, '').trim().toLowerCase()).split('/')
  const own = ranges.filter((range) => [type, '*'].includes(range.type) && [subtype, '*'].includes(range.subtype))
  const specificity = (range: AcceptedRange) => Number(range.type !== '*') + Number(range.subtype !== '*')
  return own.sort((a, b) => specificity(b) - specificity(a))[0]?.quality ?? 0
}

/** The two names of XML mean the same (RFC 7303, section 9.2). */
function withOneXml(mediaType: string): string {
  return mediaType === 'text/xml' ? 'application/xml' : mediaType
}
