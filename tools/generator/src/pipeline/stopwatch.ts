/** Runs a stage and says how long it took, in milliseconds. */
export async function timed<Result>(
  run: () => Promise<Result>,
): Promise<readonly [result: Result, milliseconds: number]> {
  const start = performance.now()
  const result = await run()
  return [result, performance.now() - start]
}
