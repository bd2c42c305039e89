/** A nonce as it came. Times are in milliseconds since the epoch. */
export interface UsedNonce {
  readonly accessKeyId: string
  readonly nonce: string
  readonly now: number
  /** When a request that bears it cannot be in time any more. */
  readonly until: number
}

/** Remembers which nonces were used, as long as a request that bears one could still be in time. */
export interface NonceStore {
  /** Records a nonce; `false` when it was used before. */
  readonly use: (used: UsedNonce) => boolean
}

/**
 * Of more than twice as many the oldest are forgotten, whatever their time: ten thousand requests a second for half an
 * hour would fill two gigabytes.
 */
const GENERATION = 20_000

/** By key, then by nonce: until when it matters. The texts are kept as they came, no longer ones that hold both. */
type Generation = Map<string, Map<string, number>>

/** Makes an empty store. */
export function nonceStore(generation: number = GENERATION): NonceStore {
  let [young, old]: [Generation, Generation] = [new Map(), new Map()]
  let count = 0
  const isUsed = (known: Generation, { accessKeyId, nonce, now }: UsedNonce) =>
    (known.get(accessKeyId)?.get(nonce) ?? Number.NEGATIVE_INFINITY) >= now
  return {
    use: (used) => {
      if (isUsed(young, used) || isUsed(old, used)) return false
      if (count >= generation) {
        ;[young, old] = [new Map(), young]
        count = 0
      }
      const { accessKeyId, nonce, until } = used
      const own = young.get(accessKeyId) ?? new Map<string, number>()
      young.set(accessKeyId, own.set(nonce, until))
      count += 1
      return true
    },
  }
}
