/** How a body is to be read. */
export type BodyKind = 'json' | 'xml' | 'text' | 'binary'

/** The kind that a media type names; undefined when there is none. */
export function bodyKind(contentType: string | null): BodyKind | undefined {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';')
  if (/[/+]json\s*$/.test(type)) return 'json'
  if (/[/+]xml\s*$/.test(type)) return 'xml'
  if (/^text\//.test(type)) return 'text'
  return type.trim() === '' ? undefined : 'binary'
}

/** Whether an `Accept` header asks for a body of this type; JSON and XML stand for their whole families. */
export function isAccepted(accept: string, contentType: string): boolean {
  const [type = ''] = contentType.toLowerCase().split(';')
  const kind = bodyKind(type)
  return accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';')[0]?.trim() ?? '')
    .some((range) => {
      if (range === '*/*' || range === type.trim()) return true
      if (range.endsWith('/*')) return type.startsWith(range.slice(0, -1))
      return (kind === 'json' || kind === 'xml') && bodyKind(range) === kind
    })
}
