/** What a cell shows where nothing was measured. */
export const nothing = '–'

const or =
  (format: (value: number) => string) =>
  (value: number | undefined): string =>
    value === undefined ? nothing : format(value)

/** @param value in milliseconds */
export const seconds: (value: number | undefined) => string = or((value) => `${(value / 1000).toFixed(2)} s`)
/** @param value in milliseconds */
export const milliseconds: (value: number | undefined) => string = or((value) => `${value.toFixed(0)} ms`)
/** @param value in microseconds */
export const microseconds: (value: number | undefined) => string = or((value) => `${value.toFixed(0)} µs`)
/** @param value in microseconds, few */
export const tenths: (value: number | undefined) => string = or((value) => `${value.toFixed(1)} µs`)
/** @param value in bytes */
export const kilobytes: (value: number | undefined) => string = or((value) => `${(value / 1000).toFixed(2)} kB`)
/** @param value in bytes */
export const megabytes: (value: number | undefined) => string = or(
  (value) => `${(value / 1e6).toFixed(value < 1e7 ? 2 : 1)} MB`,
)
/** @param value in bytes */
export const mebibytes: (value: number | undefined) => string = or((value) => `${(value / 2 ** 20).toFixed(0)} MiB`)
/** How many times as much. */
export const times: (value: number | undefined) => string = or((value) => `${value.toFixed(2)}×`)
export const count: (value: number | undefined) => string = or((value) => String(value))
