import type { ClientOptions } from '@cloud-kubeconfig/core'
import type { Model, Operation } from '@cloud-kubeconfig/generator/model'
import { getResponse, type HttpHandler } from 'msw'
import { answerProblems } from './answer-problems.ts'
import type { DocumentedOperation } from './documented-operations.ts'
import { errorProblem } from './error-problem.ts'
import type { CallResult, Packages } from './packages.ts'
import { unreachedStatuses } from './unreached-statuses.ts'

/** Everything about one operation. */
export interface OperationCase {
  readonly documented: DocumentedOperation
  readonly operation: Operation
  readonly model: Model
  readonly packages: Packages
  /** Nothing on the wire tells it from another operation: the whole mock answers as that one. */
  readonly shadowed: boolean
  /** The generator has said of some bodies that nothing matches their schema: then there is none to send or to answer with. */
  readonly hasUnsatisfiable: boolean
}

/** A call, what the client said, and what was on the wire. */
export interface Exchange {
  readonly result: CallResult
  readonly request?: Request
  readonly response?: Response
}

type Answerer = (request: Request) => Promise<Response | undefined>

/** What does not hold of an operation: its mock's answers, the validators, what the client reads, its documented errors. */
export async function proveOperation(proven: OperationCase): Promise<readonly string[]> {
  const { operation, packages } = proven
  const mock = packages.mock(operation.functionName)
  if (mock === undefined) return [`the mocks do not export ${operation.functionName}`]
  if (packages.call(operation.functionName) === undefined)
    return [`the client does not export ${operation.functionName}`]

  const problems: string[] = []
  const [first] = mock.operation.successes
  if (!proven.shadowed && !(first !== undefined && isImpossible(proven, first))) {
    const whole = packages.createMock(lacksBody(operation) ? { validate: false } : {})
    const answer: Answerer = (request) => whole.handle(request)
    problems.push(...(await answerProblems(proven, await call(proven, answer))))
    if (operation.body?.required === false) {
      const found = await answerProblems(proven, await call(withoutBody(proven), answer))
      problems.push(...found.map((problem) => `without a body: ${problem}`))
    }
  }
  const reached = new Set<number>()
  for (const success of mock.operation.successes) {
    reached.add(success.status)
    if (isImpossible(proven, success)) continue
    for (const reply of repliesOf(success)) {
      const exchange = await call(
        proven,
        by(() => mock.reply(undefined, { ...reply, validate: false })),
      )
      const found = await answerProblems(proven, exchange, { mediaType: reply.mediaType })
      problems.push(...found.map((problem) => `${describe(reply)}: ${problem}`))
    }
  }
  for (const entry of mock.operation.errors) {
    const problem = await errorProblem(
      proven,
      entry,
      await call(
        proven,
        by(() => mock.error(entry.code)),
      ),
    )
    if (problem === undefined) reached.add(entry.status)
    else problems.push(`error ${entry.code}: ${problem}`)
  }
  return [...new Set([...problems, ...unreachedStatuses(proven.documented, reached)])]
}

/** A documented body that the generator has said no value exists for: the mock has nothing to answer with. */
function isImpossible(
  { documented, hasUnsatisfiable }: OperationCase,
  { status, content }: { readonly status: number; readonly content: readonly object[] },
): boolean {
  const key = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((name) =>
    documented.statuses.includes(name),
  )
  return hasUnsatisfiable && content.length === 0 && key !== undefined && documented.bodies.has(key)
}

function withoutBody(proven: OperationCase): OperationCase {
  const { body: _, ...example } = proven.operation.example
  return { ...proven, operation: { ...proven.operation, example } }
}

interface Reply {
  readonly status: number
  readonly mediaType?: string
  readonly example?: string
}

function repliesOf({
  status,
  content,
}: {
  status: number
  content: readonly { mediaType: string; examples: object }[]
}): readonly Reply[] {
  if (content.length === 0) return [{ status }]
  return content.flatMap(({ mediaType, examples }) =>
    Object.keys(examples).map((example) => ({ status, mediaType, example })),
  )
}

function describe({ status, mediaType = 'no body', example }: Reply): string {
  return [status, mediaType, ...(example === undefined ? [] : [`example ${example}`])].join(', ')
}

function by(handler: () => HttpHandler): Answerer {
  return (request) => getResponse([handler()], request)
}

async function call({ operation, model, packages }: OperationCase, answer: Answerer): Promise<Exchange> {
  const seen: { request?: Request; response?: Response } = {}
  const client = packages.createClient({
    ...identityOf(model),
    // Where no body matches what is required, the request goes without one.
    ...(!lacksBody(operation) && { validators: packages.validators }),
    retries: false,
    rateLimit: false,
    timeout: 0,
    fetch: async (request) => {
      seen.request = request.clone()
      const response = await answer(request)
      if (response === undefined) throw new Error('the mock does not answer')
      seen.response = response.clone()
      return response
    },
  })
  const result = await packages.call(operation.functionName)?.({ client, ...operation.example })
  return { result: result ?? { data: undefined, error: undefined }, ...seen }
}

function lacksBody({ body, example }: Operation): boolean {
  return body?.required === true && example?.body === undefined
}

/** An identity for every scheme that the document has. */
function identityOf({ security }: Model): ClientOptions {
  const auth = security.map((scheme) => {
    const isBasic = scheme.type === 'http' && scheme.scheme === 'basic'
    return [scheme.name, isBasic ? { username: 'corpus', password: 'corpus' } : 'corpus-token'] as const
  })
  return {
    auth: Object.fromEntries(auth),
    credentials: { accessKeyId: 'corpus-id', accessKeySecret: 'corpus-secret' },
    region: 'corpus-region',
  }
}
