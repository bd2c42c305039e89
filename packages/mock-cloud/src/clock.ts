/** The time of a cloud, and how fast what it issues ages. */
export interface Clock {
  readonly now: () => Date
  /** How long so many milliseconds of a documented lifetime last here. */
  readonly scaled: (milliseconds: number) => number
}

/** A day, in milliseconds. */
export const DAY = 86_400_000

/** With a scale of 60 what lasts an hour lasts a minute. The clock itself is never bent: signatures bear real times. */
export function createClock(timeScale: number, now: () => Date = () => new Date()): Clock {
  return { now, scaled: (milliseconds) => milliseconds / timeScale }
}

/** From now on, for so long, in whole seconds as certificates have them, and at least one. */
export function validityFrom(clock: Clock, lifetime: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const start = Math.floor(clock.now().getTime() / 1000)
  const seconds = Math.max(1, Math.round(clock.scaled(lifetime) / 1000))
  return { notBefore: new Date(start * 1000), notAfter: new Date((start + seconds) * 1000) }
}
