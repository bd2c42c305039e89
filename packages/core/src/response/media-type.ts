/** How a body is to be read. */
export type BodyKind = 'json' | 'xml' | 'text' | 'binary'

/** A media type without its parameters. */
const bare = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase()

/** The kind that a media type names; undefined when there is none. */
export function bodyKind(mediaType: string): BodyKind | undefined {
  const type = bare(mediaType)
  const [, suffix] = /[/+](json|xml)$/.exec(type) ?? []
  if (suffix) return suffix as BodyKind
  if (type.startsWith('text/')) return 'text'
  return type ? 'binary' : undefined
}

/** Whether an `Accept` header asks for a body of this type; JSON and XML stand for their whole families. */
export function isAccepted(accept: string, mediaType: string): boolean {
  const kind = bodyKind(mediaType)
  const isStructured = kind === 'json' || kind === 'xml'
  return accept
    .split(',')
    .map(bare)
    .some(
      (range) => bare(mediaType).startsWith(range.replace(/\*.*/, '')) || (isStructured && bodyKind(range) === kind),
    )
}
