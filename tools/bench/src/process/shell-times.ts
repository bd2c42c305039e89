/**
 * Milliseconds of processor time, user and system, of everything that a shell has started and waited for.
 * @param text what its `times` prints, https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_30
 * @returns undefined where it is not that
 */
export function childrenTime(text: string): number | undefined {
  const times = [...text.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  )
  const [, , user, system] = times
  return times.length === 4 && user !== undefined && system !== undefined ? (user + system) * 1000 : undefined
}
