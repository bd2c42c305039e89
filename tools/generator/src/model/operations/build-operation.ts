import type { Report } from '../../diagnostics/report.ts'
import type { EngineEntry } from '../engine/engine-document.ts'
import { engineOperation } from '../engine/engine-operation.ts'
import type { ExampleFinder } from '../examples/example-finder.ts'
import type { Later } from '../examples/later.ts'
import { catalogueOf } from '../failures/catalogue.ts'
import { documentedErrors } from '../failures/documented-errors.ts'
import type { FailureBook } from '../failures/failure-book.ts'
import type { JsonObject, Operation, Security } from '../model.ts'
import type { OperationNames } from '../names/operation-names.ts'
import type { SecretFinder } from '../schemas/secret-finder.ts'
import { ownServers } from '../servers.ts'
import { acceptOf } from './accept.ts'
import { actionOf } from './action.ts'
import { bodyProperties } from './body-properties.ts'
import { extrasOf } from './extras.ts'
import { isJson } from './media-types.ts'
import { parametersOf } from './parameters.ts'
import type { RawOperation } from './raw-operation.ts'
import { type RequestBody, requestBodyOf } from './request-body.ts'
import { requestExample } from './request-example.ts'
import { type RawResponse, responsesOf } from './responses.ts'
import { requirementsOf } from './security.ts'
import { payloadOf, type SuccessTools, successesOf, withSuccessBranches } from './successes.ts'
import type { ValidatorNames } from './validators.ts'

export interface OperationTools extends SuccessTools {
  /** Finds examples of what is sent; `finder`, of what comes back. */
  readonly requestFinder: ExampleFinder
  readonly security: readonly Security[]
  readonly failureBook: FailureBook
  readonly validatorNames: ValidatorNames
  readonly secrets: SecretFinder
  readonly report: Report
  readonly later: Later
}

export interface BuiltOperation {
  readonly operation: Operation
  readonly engine: EngineEntry
}

/** Everything about one operation, settled. */
export function buildOperation(raw: RawOperation, names: OperationNames, tools: OperationTools): BuiltOperation {
  const { source, schemas, validatorNames, report } = tools
  const security = requirementsOf(raw.node, source.root, tools.security)
  const action = actionOf(raw)
  const signature = signatureOf(security, tools.security)
  const { parameters, engine, exampleSources } = parametersOf(
    raw,
    { ...action, ...(signature !== undefined && { signature }) },
    tools,
  )
  const body = requestBodyOf(raw, tools)
  const documented = responsesOf(raw, source, schemas).map((response) => withSuccessBranches(response, tools))
  const { responses, names: responseValidators } = validatorNames.responses(names.typeName, documented)
  const cookies = validatorNames.cookies(names.typeName, engine)
  const servers = ownServers([raw.node, raw.item], report)
  const accept = acceptOf(responses)
  const payload = payloadOf(responses, tools)
  const example: NonNullable<Operation['example']> = {}
  tools.later.add(() => Object.assign(example, requestExample(exampleSources, body, tools.requestFinder)))
  const operation: Operation = {
    ...names,
    ...extrasOf(raw.node),
    pointer: raw.node.pointer,
    method: raw.method,
    path: raw.path,
    key: raw.key,
    engine: raw.engine,
    sharedPath: raw.fragment !== undefined,
    ...action,
    parameters,
    ...(body !== undefined && { body: { ...body.body, ...flattenedMembers(body, action, tools) } }),
    example,
    ...(accept !== undefined && { accept }),
    ...(accept !== undefined && hasEmptySuccess(responses) && { mayBeEmpty: true }),
    security,
    successes: successesOf(responses, tools),
    errors: errorsOf(raw, names, responses, tools),
    ...(payload !== undefined && { payload }),
    secrets: secretsOf(body, responses, tools),
    ...(servers !== undefined && { servers }),
    validators: {
      ...validatorNames.requests(names.typeName, parameters, body !== undefined),
      ...(cookies !== undefined && { cookies }),
      responses: responseValidators,
    },
  }
  const engineNode: JsonObject = engineOperation(
    { node: raw.node, names, parameters: engine, body, responses },
    source,
    schemas,
  )
  return { operation, engine: { ...raw.engine, operation: engineNode } }
}

/** Of the statuses of success, 200 is the one whose body a client would otherwise miss. */
function hasEmptySuccess(responses: readonly RawResponse[]): boolean {
  return responses.some(({ success, status, content }) => success && status === 200 && content.length === 0)
}

function signatureOf(requirements: Operation['security'], schemes: readonly Security[]): Security | undefined {
  const names = new Set(requirements.flat())
  return schemes.find(({ name, type }) => type === 'signature' && names.has(name))
}

/** The gateways that tell actions apart by a header also take them as parameters, bodies and all. */
function flattenedMembers(
  { content }: RequestBody,
  { action }: ReturnType<typeof actionOf>,
  { schemas }: OperationTools,
): Pick<NonNullable<Operation['body']>, 'properties'> {
  const schema = content.find(({ mediaType }) => isJson(mediaType))?.schema
  const properties = action?.in === 'header' && schema !== undefined ? bodyProperties(schema, schemas) : undefined
  return properties === undefined ? {} : { properties }
}

function errorsOf(
  raw: RawOperation,
  { typeName }: OperationNames,
  responses: readonly RawResponse[],
  { source, failureBook, report }: OperationTools,
): Operation['errors'] {
  const catalogue = catalogueOf(raw.node, { source, failures: failureBook, report })
  return [...catalogue, ...documentedErrors(responses, catalogue, { typeName, failures: failureBook })]
}

function secretsOf(
  body: RequestBody | undefined,
  responses: readonly RawResponse[],
  { secrets }: OperationTools,
): readonly string[] {
  const contents = [...(body?.content ?? []), ...responses.flatMap(({ content }) => content)]
  return [...new Set(contents.flatMap(({ schema }) => secrets.pointers(schema)))]
}
