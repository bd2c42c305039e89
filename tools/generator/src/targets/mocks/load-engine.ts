import { provideTypescript } from '../syntax/provide-typescript.ts'
import type { SyntaxNode } from '../syntax/syntax-node.ts'

/** The steps of openapi-typescript, which makes nodes of ours. */
export interface PathsEngine {
  readonly scanDiscriminators: (document: object, options: { readonly silent: boolean }) => object
  readonly transformSchema: (document: object, context: object) => readonly SyntaxNode[]
  readonly astToString: (nodes: readonly SyntaxNode[]) => string
}

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
  provideTypescript()
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
