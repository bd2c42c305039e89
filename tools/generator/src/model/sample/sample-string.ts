import type { Json, JsonObject } from '../model.ts'
import { formatOfLength, sampleFormat } from './sample-format.ts'
import { samplePattern } from './sample-pattern.ts'
import type { SampleContext } from './sampler.ts'

/** A longer text is not made: a mock would be nothing but this text, and a document may ask for a billion characters. */
export const longestText = 100_000

/** A text by pattern or format, otherwise one that tells which member it stands for. */
export function sampleString(schema: JsonObject, context: SampleContext): Json | undefined {
  const least = typeof schema.minLength === 'number' ? schema.minLength : 0
  const most = typeof schema.maxLength === 'number' ? schema.maxLength : Number.POSITIVE_INFINITY
  if (least > most || least > longestText) return undefined
  if (typeof schema.pattern === 'string') {
    const made = samplePattern(schema.pattern, { least, most, variant: context.variant })
    if (typeof schema.format !== 'string' || (made !== undefined && context.checker.matches(schema, made))) return made
  }
  const format = typeof schema.format === 'string' ? sampleFormat(schema.format, context.variant) : undefined
  if (format !== undefined && format.length >= least && format.length <= most) return format
  const wanted = typeof schema.format === 'string' ? formatOfLength(schema.format, context.variant, least) : undefined
  return wanted ?? format ?? fitted(plainText(context), least, most)
}

function plainText({ name, variant }: SampleContext): string {
  return variant === 0 ? name : `${name}${variant + 1}`
}

function fitted(text: string, least: number, most: number): string {
  return text.length < least ? text.padEnd(least, 'x') : text.slice(0, most)
}
