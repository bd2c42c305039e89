/** `application/json`, `application/problem+json; charset=utf-8`, `text/json` …: what is read with `JSON.parse`. */
export function isJson(mediaType: string): boolean {
  return /^(application|text)\/([^;]*\+)?json\s*(;|$)/i.test(mediaType)
}

export function isXml(mediaType: string): boolean {
  return /^(application|text)\/([^;]*\+)?xml\s*(;|$)/i.test(mediaType)
}

export function isForm(mediaType: string): boolean {
  return /^(?:application\/x-www-form-urlencoded\s*|multipart\/[^;]+)(?:;|$)/i.test(mediaType)
}

/** Whether the body on the wire has the structure that a schema describes, rather than being one text or a run of bytes. */
export function isStructured(mediaType: string): boolean {
  return isJson(mediaType) || isXml(mediaType) || isForm(mediaType)
}

/** The preferred media type: hey-api types a body by its first JSON media type, otherwise by the first of all. */
export function preferredMediaType(mediaTypes: readonly string[]): string | undefined {
  return mediaTypes.find((mediaType) => heyApiJson.test(mediaType)) ?? mediaTypes[0]
}

const heyApiJson = /^application\/(.*\+)?json(;.*)?$/i

/** Preferred first, otherwise as written. */
export function byPreference(mediaTypes: readonly string[]): readonly string[] {
  const preferred = preferredMediaType(mediaTypes)
  return preferred === undefined
    ? mediaTypes
    : [preferred, ...mediaTypes.filter((mediaType) => mediaType !== preferred)]
}
