import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Cloud } from '../cloud.ts'
import { answerPreflight, isPreflight } from './preflight.ts'
import { readBody, TOO_LARGE } from './read-body.ts'
import { sendJson } from './send-response.ts'

const BODY_LIMIT = 64 * 1024

/** What `/_mock/…` works on. */
export interface ControlParts {
  readonly api: string
  readonly cloud: Cloud
  /** Forgets nonces and rate windows too. */
  readonly reset: () => void
  readonly stateOf: () => unknown
  /** Throws a `ControlError` for what cannot be a scenario of this API. */
  readonly readScenarios: (body: unknown) => Parameters<Cloud['scenarios']['add']>[1]
  readonly readChange: (body: unknown) => Parameters<Cloud['clusters']['change']>[1]
  readonly readRotation: (body: unknown) => Parameters<ReturnType<Cloud['credentials']>['rotate']>[0]
}

/** The caller's fault; the message says how to mend it. */
export class ControlError extends Error {
  override readonly name = 'ControlError'
}

type Route = (parts: ControlParts, body: unknown, path: string) => unknown

const ROUTES: readonly (readonly [method: string, path: RegExp, route: Route])[] = [
  ['GET', /^\/_mock\/state$/, ({ stateOf }) => stateOf()],
  [
    'POST',
    /^\/_mock\/reset$/,
    ({ reset }) => {
      reset()
      return { reset: true }
    },
  ],
  ['GET', /^\/_mock\/scenario$/, ({ api, cloud }) => ({ scenarios: cloud.scenarios.list(api) })],
  [
    'POST',
    /^\/_mock\/scenario$/,
    ({ api, cloud, readScenarios }, body) => {
      cloud.scenarios.add(api, readScenarios(body))
      return { scenarios: cloud.scenarios.list(api) }
    },
  ],
  [
    'DELETE',
    /^\/_mock\/scenario$/,
    ({ api, cloud }) => {
      cloud.scenarios.clear(api)
      return { scenarios: [] }
    },
  ],
  [
    'POST',
    /^\/_mock\/rotate$/,
    ({ cloud, readRotation }, body) => ({ rotated: cloud.credentials().rotate(readRotation(body)) }),
  ],
  ['POST', /^\/_mock\/clusters\/[^/]+$/, changeCluster],
]

/** Answers `/_mock/…`: looking at the cloud and changing it, from any language. */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ControlParts,
): Promise<void> {
  if (isPreflight(request)) return answerPreflight(request, response)
  const path = (request.url ?? '').replace(/[?#].*$/s, '')
  const reading = readBody(request, BODY_LIMIT)
  const bytes = reading && (await reading)
  try {
    if (bytes === TOO_LARGE) throw new ControlError(`The body is longer than ${BODY_LIMIT} bytes.`)
    const route = ROUTES.find(([method, pattern]) => method === request.method && pattern.test(path))
    if (!route)
      return sendJson(response, 404, { error: `There is no ${request.method} ${path}.`, routes: listRoutes() })
    sendJson(response, 200, route[2](parts, readJson(bytes), path))
  } catch (error) {
    if (!(error instanceof ControlError)) throw error
    request.resume()
    sendJson(response, 400, { error: error.message })
  }
}

function listRoutes(): string[] {
  return ROUTES.map(([method, pattern]) => `${method} ${pattern.source.replaceAll('\\', '').replace(/^\^|\$$/g, '')}`)
}

function readJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes || bytes.length === 0) return {}
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new ControlError('The body is not valid JSON.')
  }
}

function changeCluster({ cloud, readChange }: ControlParts, body: unknown, path: string): unknown {
  const id = readId(path.slice(path.lastIndexOf('/') + 1))
  if (!cloud.clusters.change(id, readChange(body))) throw new ControlError(`There is no cluster "${id}".`)
  return { changed: id }
}

function readId(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new ControlError(`"${text}" is not percent-encoded as it should be.`)
  }
}
