import fc from 'fast-check'

/** The seed of every property: the same everywhere, unless `FC_SEED` says otherwise. */
const defaultSeed = 20_260_202

/** Settings from the environment, so that a failure can be made to happen again. */
function parameters(): { seed: number; numRuns: number; path?: string } {
  const { FC_SEED, FC_PATH, FC_RUNS } = process.env
  return {
    seed: FC_SEED === undefined ? defaultSeed : Number(FC_SEED),
    numRuns: Number(FC_RUNS ?? 40),
    ...(FC_PATH !== undefined && { path: FC_PATH }),
  }
}

/**
 * Checks a property with arbitrary values. A failure says which value broke it, after shrinking, and the command that
 * makes it happen again.
 */
export async function runProperty<Value>(
  name: string,
  arbitrary: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void>,
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(arbitrary, check), parameters())
  if (!result.failed) return
  const { seed, counterexamplePath, counterexample, errorInstance } = result
  const again = `FC_SEED=${seed} FC_PATH=${counterexamplePath} npm run test:packages -w tools/contract-tests -- -t ${JSON.stringify(name)}`
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  throw new Error(
    [`${name}: does not hold for ${fc.stringify(counterexample)}`, reason, `To see it again: ${again}`].join('\n'),
    { cause: errorInstance },
  )
}
