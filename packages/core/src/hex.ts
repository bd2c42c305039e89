/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += (byte + 0x100).toString(16).slice(1)
  return text
}
