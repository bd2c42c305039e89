import { seededRandom } from '../json/seeded-random.ts'
import type { MockOptions } from '../options.ts'

/** The milliseconds before each answer, one after the other. */
export function latencies({ latency = 0, seed }: Pick<MockOptions, 'latency' | 'seed'>): () => number {
  if (typeof latency === 'number') return () => latency
  const [min, max] = latency
  if (seed === undefined) return () => (min + max) / 2
  const random = seededRandom(seed)
  return () => min + random() * (max - min)
}
