import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'

/** The packages are ESM only: CommonJS and Node 10 are not resolved on purpose (attw's profile `esm-only`). */
const resolutions = ['node16-esm', 'bundler'] as const

/** What is wrong with a tarball's types, entry by entry; empty when nothing is. */
export async function typeProblems(tarball: string): Promise<string[]> {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
  if (!result.types) return ['The package has no types.']
  return Object.values(result.entrypoints).flatMap(({ subpath, resolutions: by }) =>
    resolutions.flatMap((kind) =>
      (by[kind].visibleProblems ?? []).map((index) => `${subpath} (${kind}): ${result.problems[index]?.kind}`),
    ),
  )
}
