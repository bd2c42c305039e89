import type { SchemaChecker } from '../check/schema-checker.ts'
import { pointerSegments } from '../document/pointer.ts'
import type { Source } from '../document/source.ts'
import type { ExampleFinder } from '../examples/example-finder.ts'
import { headerExamples } from '../examples/header-examples.ts'
import type { Inside2xx } from '../failures/envelope.ts'
import { isAt, successBranch } from '../failures/split-success.ts'
import type { Failure, Success } from '../model.ts'
import type { EngineSchemas } from '../schemas/engine-schemas.ts'
import { hasLocation } from '../schemas/property-of.ts'
import type { RawContent } from './content.ts'
import type { RawResponse } from './responses.ts'

export interface SuccessTools {
  readonly source: Source
  readonly schemas: EngineSchemas
  readonly finder: ExampleFinder
  readonly checker: SchemaChecker
  readonly inside2xx: Inside2xx | undefined
  /** Shapes of failures, for where a success most probably has its request id. */
  readonly failures: readonly Failure[]
}

/** The response with the success branches of its schemas only. */
export function withSuccessBranches(
  response: RawResponse,
  { inside2xx, schemas }: Pick<SuccessTools, 'inside2xx' | 'schemas'>,
): RawResponse {
  if (inside2xx === undefined || !response.success) return response
  const segments = pointerSegments(inside2xx.inside2xx)
  const content = response.content.map(
    (raw): RawContent =>
      raw.schema === undefined ? raw : { ...raw, schema: successBranch(raw.schema, segments, schemas) },
  )
  return { ...response, content }
}

/** The successes of an operation, at least one. */
export function successesOf(responses: readonly RawResponse[], tools: SuccessTools): readonly Success[] {
  const documented = responses.filter(({ success }) => success).map((response) => successOf(response, tools))
  return documented.length > 0 ? documented : [undescribedSuccess(responses)]
}

/**
 * Where only failures are documented, or a redirection: a client's `fetch` follows that, and what it then sees is a
 * success whose body nobody described.
 */
function undescribedSuccess(responses: readonly RawResponse[]): Success {
  const redirection = responses.find(({ status }) => status >= 300 && status < 400)
  return { key: redirection?.key ?? '200', status: 200, headers: {}, content: [] }
}

/** What a mock answers by default: the status, headers and bodies of a documented success. */
function successOf(response: RawResponse, tools: SuccessTools): Success {
  const { finder, inside2xx } = tools
  const failureSegments = inside2xx === undefined ? undefined : pointerSegments(inside2xx.inside2xx)
  const accepts =
    failureSegments === undefined ? undefined : (value: Parameters<typeof isAt>[0]) => !isAt(value, failureSegments)
  const requestId = requestIdOf(response, tools)
  return {
    key: response.key,
    status: response.status,
    headers: headerExamples(response.node, tools),
    content: finder.contentsLater(response.content, accepts === undefined ? {} : { accepts }),
    ...(requestId !== undefined && { requestId }),
  }
}

/** Where the success body has its request id: where a failure's body has it, if there is such a member. */
function requestIdOf({ content }: RawResponse, { failures, schemas }: SuccessTools): string | undefined {
  const schema = content[0]?.schema
  if (schema === undefined) return undefined
  const pointers = failures.flatMap(({ requestId }) => requestId ?? [])
  return pointers.find((pointer) => hasLocation(schema, pointerSegments(pointer), schemas))
}

/** Where the interesting part of the successes is, when the document says so and they have it. */
export function payloadOf(responses: readonly RawResponse[], { inside2xx, schemas }: SuccessTools): string | undefined {
  const pointer = inside2xx?.payload
  if (pointer === undefined) return undefined
  const bodies = responses.filter(({ success }) => success).flatMap(({ content }) => content)
  const has = bodies.some(
    ({ schema }) => schema !== undefined && hasLocation(schema, pointerSegments(pointer), schemas),
  )
  return has ? pointer : undefined
}
