import type { Json, JsonObject } from '../model.ts'
import type { SampleContext } from './sampler.ts'

/** The smallest fitting number that is not negative where that is allowed: 1, or what the bounds demand. */
export function sampleNumber(schema: JsonObject, type: 'integer' | 'number', context: SampleContext): Json | undefined {
  const step = stepOf(schema, type)
  const unit = step ?? (type === 'integer' ? 1 : stepBetween(schema))
  const lowest = lowestOf(schema, unit, type)
  const highest = highestOf(schema, unit, type)
  const wish = (step ?? 1) + context.variant * unit + (context.fraction && type === 'number' ? unit / 2 : 0)
  const value = Math.min(Math.max(wish, lowest), highest)
  return step === undefined ? value : multipleNear(value, step, lowest)
}

/** `multipleOf`; for integers, its first multiple that is one. */
function stepOf({ multipleOf }: JsonObject, type: string): number | undefined {
  if (typeof multipleOf !== 'number' || multipleOf <= 0) return undefined
  if (type === 'number' || Number.isInteger(multipleOf)) return multipleOf
  const counts = Array.from({ length: 1000 }, (_, index) => index + 1)
  const count = counts.find((candidate) => Number.isInteger(Number((candidate * multipleOf).toPrecision(15))))
  return count === undefined ? multipleOf : Number((count * multipleOf).toPrecision(15))
}

function lowestOf({ minimum, exclusiveMinimum }: JsonObject, unit: number, type: string): number {
  const open = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + unit : Number.NEGATIVE_INFINITY
  const closed = typeof minimum === 'number' ? minimum : Number.NEGATIVE_INFINITY
  const lowest = Math.max(open, closed)
  return type === 'integer' && Number.isFinite(lowest) ? Math.ceil(lowest) : lowest
}

function highestOf({ maximum, exclusiveMaximum }: JsonObject, unit: number, type: string): number {
  const open = typeof exclusiveMaximum === 'number' ? exclusiveMaximum - unit : Number.POSITIVE_INFINITY
  const closed = typeof maximum === 'number' ? maximum : Number.POSITIVE_INFINITY
  const highest = Math.min(open, closed)
  return type === 'integer' && Number.isFinite(highest) ? Math.floor(highest) : highest
}

/** A step small enough to fall between open bounds (`> 0` and `< 1`). */
function stepBetween({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: JsonObject): number {
  const low = [minimum, exclusiveMinimum].find((bound) => typeof bound === 'number')
  const high = [maximum, exclusiveMaximum].find((bound) => typeof bound === 'number')
  const width = typeof low === 'number' && typeof high === 'number' ? high - low : Number.POSITIVE_INFINITY
  return width > 2 ? 1 : width / 4
}

/** Divided and multiplied back, so that 0.3 comes out as 3 * 0.1 does not. */
function multipleNear(value: number, step: number, lowest: number): number {
  const count = Math.round(value / step)
  const fitting = Number((count * step).toPrecision(15)) < lowest ? count + 1 : count
  return Number((fitting * step).toPrecision(15))
}
