import type { Scenario } from './scenario.ts'

/** The scenarios that wait for requests, in the order in which they came, for each API. */
export interface ScenarioQueue {
  readonly add: (api: string, scenarios: readonly Scenario[]) => void
  /** The scenario of a new request: each request uses one up. */
  readonly take: (api: string, request: Request) => Scenario | undefined
  /** The one that a request was given. */
  readonly of: (request: Request) => Scenario | undefined
  readonly list: (api: string) => readonly Scenario[]
  /** Forgets those of one API, or all. */
  readonly clear: (api?: string) => void
}

/** Makes an empty queue. */
export function createScenarioQueue(): ScenarioQueue {
  const waiting = new Map<string, Scenario[]>()
  const given = new WeakMap<Request, Scenario>()
  return {
    add: (api, scenarios) => {
      waiting.set(api, [...(waiting.get(api) ?? []), ...scenarios])
    },
    take: (api, request) => {
      const [first, ...rest] = waiting.get(api) ?? []
      if (!first) return undefined
      waiting.set(api, remaining(first, rest))
      given.set(request, first)
      return first
    },
    of: (request) => given.get(request),
    list: (api) => waiting.get(api) ?? [],
    clear: (api) => {
      if (api === undefined) waiting.clear()
      else waiting.delete(api)
    },
  }
}

function remaining(first: Scenario, rest: readonly Scenario[]): Scenario[] {
  if (first.times === 'always') return [first, ...rest]
  return first.times > 1 ? [{ ...first, times: first.times - 1 }, ...rest] : [...rest]
}
