/** One text of each format, the same each time. https://spec.openapis.org/registry/format/ */
const samples: Readonly<Record<string, (variant: number) => string>> = {
  date: (variant) => `2024-01-${twoDigits(1 + (variant % 28))}`,
  'date-time': (variant) => `2024-01-${twoDigits(1 + (variant % 28))}T00:00:00Z`,
  time: (variant) => `00:00:${twoDigits(variant % 60)}`,
  duration: (variant) => `PT${variant + 1}S`,
  email: (variant) => `user${variant + 1}@example.com`,
  'idn-email': (variant) => `user${variant + 1}@example.com`,
  hostname: (variant) => `host${variant + 1}.example.com`,
  'idn-hostname': (variant) => `host${variant + 1}.example.com`,
  ipv4: (variant) => `192.0.2.${1 + (variant % 254)}`,
  ipv6: (variant) => `2001:db8::${(variant + 1).toString(16)}`,
  uri: (variant) => `https://example.com/${variant + 1}`,
  url: (variant) => `https://example.com/${variant + 1}`,
  'uri-reference': (variant) => `/${variant + 1}`,
  iri: (variant) => `https://example.com/${variant + 1}`,
  uuid: (variant) => `00000000-0000-4000-8000-${(variant + 1).toString(16).padStart(12, '0')}`,
  guid: (variant) => `00000000-0000-4000-8000-${(variant + 1).toString(16).padStart(12, '0')}`,
  byte: (variant) => btoa(`sample${variant + 1}`),
  base64: (variant) => btoa(`sample${variant + 1}`),
  'json-pointer': (variant) => `/${variant + 1}`,
  regex: () => '^$',
}

export function sampleFormat(format: string, variant: number): string | undefined {
  return Object.hasOwn(samples, format) ? samples[format]?.(variant) : undefined
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** A longer text of the formats that can be of any length. */
export function formatOfLength(format: string, variant: number, least: number): string | undefined {
  const text = sampleFormat(format, variant)
  if (text === undefined) return undefined
  const filler = 'x'.repeat(Math.max(0, least - text.length))
  if (/^(idn-)?email$/.test(format)) return filler + text
  return /^(ur[il]|iri|uri-reference|json-pointer)$/.test(format) ? text + filler : undefined
}
