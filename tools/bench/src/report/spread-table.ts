import type { Spread } from '../statistics/spread.ts'

/** The head of a table of spreads. */
export const spreadHead = (what: string): string[] => [what, 'median', 'min', 'max', 'runs']

/** A row of it. */
export function spreadRow(what: string, { median, min, max, runs }: Spread, unit: (value: number) => string): string[] {
  return [what, unit(median), unit(min), unit(max), String(runs)]
}
