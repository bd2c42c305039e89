import type { GenerationCache } from '../cache/generation-cache.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { InputError } from '../diagnostics/input-error.ts'
import type { ApiRequest, ProduceOptions } from './api-request.ts'
import { produceApi, type StageTools } from './produce-api.ts'
import type { ProducedApi } from './produced-api.ts'
import { withinStack } from './stack-overflow.ts'

/** What the documents of a run gave. */
export interface Production {
  readonly apis: readonly ProducedApi[]
  readonly diagnostics: readonly Diagnostic[]
  /** Absolute paths of everything read, also of inputs that are faulty. */
  readonly sources: readonly string[]
  /** Whether any input is faulty. */
  readonly failed: boolean
}

export interface ProductionTools extends StageTools {
  readonly cache?: GenerationCache
}

/** Produces every API; one that is faulty does not hide what is wrong with the others. */
export async function produceAll(
  requests: readonly ApiRequest[],
  options: ProduceOptions,
  { cache, ...tools }: ProductionTools,
): Promise<Production> {
  const apis: ProducedApi[] = []
  const diagnostics: Diagnostic[] = []
  const sources: string[] = []
  let failed = false
  for (const request of requests) {
    try {
      const known = cache?.find(request, options)
      // Of a document that changed since, most probably texts did, for which no engine is needed.
      const prepareEngines = cache?.knows(request, options) ? () => {} : (tools.prepareEngines ?? (() => {}))
      const produced =
        known ?? (await withinStack(request.file, () => produceApi(request, options, { ...tools, prepareEngines })))
      if (!known) cache?.store(request, options, produced)
      apis.push(produced)
      diagnostics.push(...produced.diagnostics)
      sources.push(...produced.sources)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failed = true
      diagnostics.push(...error.diagnostics)
      sources.push(request.file, ...error.sources)
    }
  }
  return { apis, diagnostics, sources, failed }
}

/**
 * Produces again, with their files' contents, those APIs that are known from the cache by hashes only.
 * @param ids the APIs whose contents are needed
 */
export async function withContents(
  production: Production,
  ids: ReadonlySet<string>,
  request: ProduceOptions & { readonly apis: readonly ApiRequest[] },
  { cache: _, ...tools }: ProductionTools,
): Promise<Production> {
  const requests = request.apis.filter(({ id }) => ids.has(id))
  if (requests.length === 0) return production
  const again = await produceAll(requests, request, tools)
  if (again.failed) throw new InputError(again.diagnostics, again.sources)
  const byId = new Map(again.apis.map((api) => [api.id, api]))
  return { ...production, apis: production.apis.map((api) => byId.get(api.id) ?? api) }
}
