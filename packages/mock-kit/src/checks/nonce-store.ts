/** Remembers which nonces were used, as long as a request that bears one could still be in time. */
export interface NonceStore {
  /** Records a nonce until it cannot matter any more; `false` when it was used before. */
  readonly use: (nonce: string, now: Date, until: Date) => boolean
}

/** Old nonces are forgotten each time this many came in. */
const SWEEP_EVERY = 1000

/** Makes an empty store. */
export function nonceStore(): NonceStore {
  const used = new Map<string, number>()
  let sinceSweep = 0
  return {
    use: (nonce, now, until) => {
      sinceSweep += 1
      if (sinceSweep >= SWEEP_EVERY) {
        sinceSweep = 0
        forgetUntil(used, now.getTime())
      }
      const end = used.get(nonce)
      if (end !== undefined && end >= now.getTime()) return false
      used.set(nonce, until.getTime())
      return true
    },
  }
}

/** Nonces come in the order of their time, but for schemes with other windows: the first that still matters ends it. */
function forgetUntil(used: Map<string, number>, now: number): void {
  for (const [known, end] of used) {
    if (end >= now) return
    used.delete(known)
  }
}
