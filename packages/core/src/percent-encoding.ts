/** Percent-encodes UTF-8 text, keeping only the unreserved characters of RFC 3986 section 2.3. */
export function percentEncode(text: string): string {
  // Half of a surrogate pair has no UTF-8 form; encodeURIComponent would throw.
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Undoes percent-encoding; a `%` that begins no valid sequence stands for itself. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
