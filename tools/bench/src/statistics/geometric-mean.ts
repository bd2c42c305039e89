/**
 * The mean of ratios: half as much and twice as much cancel out.
 * @param ratios all above zero
 * @throws RangeError when there is none
 */
export function geometricMean(ratios: readonly number[]): number {
  if (ratios.length === 0) throw new RangeError('No ratio, no mean.')
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
}
