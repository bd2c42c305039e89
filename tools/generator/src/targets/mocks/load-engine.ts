import type * as OpenapiTypescript from 'openapi-typescript'

/** The steps of openapi-typescript. */
export type PathsEngine = Pick<typeof OpenapiTypescript, 'astToString' | 'scanDiscriminators' | 'transformSchema'>

let loaded: Promise<PathsEngine> | undefined

/**
 * openapi-typescript without its entry point, which also loads what validates and bundles documents: two thirds of the
 * time of loading it (190 ms against 60 ms).
 */
export function loadEngine(): Promise<PathsEngine> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<PathsEngine> {
  const [transform, printing, discriminators] = await Promise.all(
    // The package exports its files, but no types for them.
    ['transform/index', 'lib/ts', 'lib/utils'].map((part) => import(`openapi-typescript/dist/${part}.mjs`)),
  )
  return {
    astToString: printing.astToString,
    scanDiscriminators: discriminators.scanDiscriminators,
    transformSchema: transform.default,
  }
}
