import type { Finding } from '../checks/finding.ts'

/** What a message's placeholders stand for. */
export type MessageValues = Partial<
  Pick<Finding, 'parameter' | 'value' | 'limit' | 'requests' | 'canonicalRequest' | 'stringToSign'>
>

const PLACEHOLDER = /\{(parameter|value|limit|requests|canonicalRequest|stringToSign)\}/g

/** Fills a catalogue's message; a placeholder about which nothing is known becomes empty. */
export function fillMessage(message: string, values: MessageValues): string {
  return message.replace(PLACEHOLDER, (_, name: keyof MessageValues) => String(values[name] ?? ''))
}
