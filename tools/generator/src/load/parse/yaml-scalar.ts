/**
 * What a plain scalar means in YAML 1.2's core schema; undefined where it is text. `yes` and `2018-05-25` are text.
 * https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
export function resolvePlain(text: string): null | boolean | number | undefined {
  // Most scalars are words: one look at the first character spares them the rest.
  if (!/^[-+.0-9~nNtTfF]|^$/.test(text)) return undefined
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  if (/^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text)
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? NaN : undefined
}

/** What a scalar with one of YAML's own tags means; undefined where the tag is another, or the text does not fit it. */
export function resolveTagged(tag: string, text: string): null | boolean | number | string | undefined {
  if (tag === '!' || tag === '!!str') return text
  const value = resolvePlain(text)
  if (tag === '!!null') return value === null ? null : undefined
  if (tag === '!!bool') return typeof value === 'boolean' ? value : undefined
  if (tag === '!!int') return Number.isInteger(value) ? value : undefined
  if (tag === '!!float') return typeof value === 'number' ? value : undefined
  return undefined
}
