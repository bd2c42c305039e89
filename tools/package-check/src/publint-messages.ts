import { readFileSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** publint's errors, warnings and suggestions about a tarball; empty when there is nothing to say. */
export async function publintMessages(file: string): Promise<string[]> {
  const bytes = readFileSync(file)
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const { messages, pkg } = await publint({ pack: { tarball } })
  return messages.map((message) => `${message.type}: ${formatMessage(message, pkg) ?? message.code}`)
}
