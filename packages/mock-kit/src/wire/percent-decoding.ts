/** Decodes a part of a URL once. Text that is not valid percent-encoding stays as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
