import type { BodyContent } from '../descriptor.ts'

/**
 * The content that `Accept` (RFC 9110, section 12.5.1) likes best; the first where it is absent, takes everything or
 * takes none of them (the vendors do not answer 406).
 */
export function chooseContent(contents: readonly BodyContent[], accept: string | null): BodyContent | undefined {
  const ranges = acceptedRanges(accept ?? '*/*')
  const rated = contents.map((content) => ({ content, quality: qualityOf(content.mediaType, ranges) }))
  const best = rated.reduce((a, b) => (b.quality > a.quality ? b : a), { content: contents[0], quality: 0 })
  return best.content
}

interface AcceptedRange {
  readonly type: string
  readonly subtype: string
  readonly quality: number
}

/** Clients send the same few headers again and again. */
const read = new Map<string, readonly AcceptedRange[]>()
const MOST_READ = 100

function acceptedRanges(header: string): readonly AcceptedRange[] {
  const known = read.get(header)
  if (known) return known
  const ranges = readAccept(header)
  if (read.size >= MOST_READ) read.clear()
  read.set(header, ranges)
  return ranges
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
