import { join } from 'node:path'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { InputError } from './diagnostics/input-error.ts'
import { makeDiagnostic } from './diagnostics/make-diagnostic.ts'
import { displayName } from './load/read-source.ts'
import type { ApiRequest, ProduceOptions } from './pipeline/api-request.ts'
import {
  apiResult,
  type Differences,
  differencesOf,
  type GenerateResult,
  noDifferences,
} from './pipeline/generate-result.ts'
import { indexReadme } from './pipeline/index-readme.ts'
import { type Production, type ProductionTools, produceAll, withContents } from './pipeline/production.ts'
import { stages as realStages, type Stages } from './pipeline/stages.ts'
import { applyPlans } from './write/apply-plans.ts'
import { desiredFiles } from './write/desired-file.ts'
import { heal } from './write/heal.ts'
import { markerName } from './write/marker.ts'
import { isProjectSettled, type ProjectPlan, planProject } from './write/project-plan.ts'
import { writeError } from './write/write-error.ts'

export interface GenerateRequest extends ProduceOptions {
  readonly apis: readonly ApiRequest[]
  /** Absolute path of the folder that gets one folder per API. */
  readonly out: string
  /** Whether the output folder holds these APIs and nothing else: others are removed, and a README lists them. */
  readonly exclusive: boolean
  /** Compare only, and write nothing. */
  readonly check: boolean
}

export interface GenerateOptions extends Partial<ProductionTools> {
  /** Tests pass their own. */
  readonly stages?: Stages
}

/**
 * The whole way: every document through load, model and targets, then one comparison and one transaction for all.
 * Nothing is written where anything is wrong with any of them.
 */
export async function generate(request: GenerateRequest, options: GenerateOptions = {}): Promise<GenerateResult> {
  try {
    if (!request.check) onOutput(request, () => heal(request.out))
    return await run(request, { stages: realStages, ...options })
  } catch (error) {
    if (error instanceof InputError) return failure(error)
    throw error
  }
}

async function run(request: GenerateRequest, tools: ProductionTools): Promise<GenerateResult> {
  const production = await produceAll(request.apis, request, tools)
  if (production.failed) return failure(production)
  const start = performance.now()
  const plan = planAll(request, production)
  const diagnostics = [...production.diagnostics, ...notOurs(request, plan)]
  if (plan.foreign.length > 0) return failure({ ...production, diagnostics })
  const settled = isProjectSettled(plan)
  if (!request.check && !settled) await write(request, production, plan, tools)
  return {
    ok: !request.check || (settled && plan.stray.length === 0),
    apis: production.apis.map((api) => apiResult(api, planOf(plan, api.id))),
    others: otherDifferences(request, plan),
    diagnostics,
    sources: production.sources,
    writing: performance.now() - start,
  }
}

function planAll({ out, exclusive, only }: GenerateRequest, { apis }: Production): ProjectPlan {
  const folders = apis.map(({ id, files }) => ({ name: id, files }))
  const own = exclusive && !only ? desiredFiles([indexReadme(apis)]) : undefined
  return onOutput({ out }, () => planProject(out, folders, { ...(only && { scope: only }), ...(own && { own }) }))
}

/** Does something to the output folder; what its file system refuses is the user's to mend, and no bug. */
function onOutput<Result>({ out }: Pick<GenerateRequest, 'out'>, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw writeError(error, out)
  }
}

function planOf(plan: ProjectPlan, name: string) {
  return plan.plans.find((entry) => entry.name === name)
}

async function write(
  request: GenerateRequest,
  production: Production,
  plan: ProjectPlan,
  tools: ProductionTools,
): Promise<void> {
  let complete = production
  let lacking = lackingContents(plan)
  do {
    complete = await withContents(complete, lacking, request, tools)
    // Compared once more, as another run may have written since; then other contents may be needed.
    applyPlans(request.out, () => {
      const found = planAll(request, complete)
      lacking = lackingContents(found)
      return lacking.size > 0 ? { plans: [], vanished: [] } : found
    })
  } while (lacking.size > 0)
}

/** APIs that a former run had produced, so that what is to be written is not at hand. */
function lackingContents({ plans }: ProjectPlan): ReadonlySet<string> {
  const lacking = plans.filter(({ created, changed }) => {
    return [...created, ...changed].some(({ content }) => content === undefined)
  })
  return new Set(lacking.map(({ name }) => name))
}

function otherDifferences({ out }: GenerateRequest, plan: ProjectPlan): Differences {
  const own = planOf(plan, '')
  const { created, changed, deleted } = own ? differencesOf(own) : noDifferences
  const vanished = plan.vanished.map((name) => displayName(join(out, name)))
  return { created, changed, deleted: [...deleted, ...vanished] }
}

function notOurs({ out }: GenerateRequest, { stray, foreign }: ProjectPlan): readonly Diagnostic[] {
  const place = (file: string) => ({ file, line: 0, column: 0, pointer: '' })
  return [
    ...stray.map((name) => {
      const path = displayName(join(out, name))
      return makeDiagnostic('stray-entry', place(path), { path })
    }),
    ...foreign.map((folder) => {
      const path = displayName(folder)
      return makeDiagnostic('foreign-folder', place(path), { path, marker: markerName })
    }),
  ]
}

function failure({ diagnostics, sources }: Pick<Production, 'diagnostics' | 'sources'>): GenerateResult {
  return { ok: false, apis: [], others: noDifferences, diagnostics, sources, writing: 0 }
}
