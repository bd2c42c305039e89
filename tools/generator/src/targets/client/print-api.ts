import type { Failure, Model, Security } from '../../model/model.ts'
import { requireIdentifier } from '../escape/identifier.ts'
import { Code, type Literal, printLiteral } from '../escape/print-literal.ts'
import { CORE } from '../package/package-names.ts'
import { Imports, withHeader } from '../print-module.ts'
import { describeServer } from './describe-operation.ts'
import { describeRetries } from './describe-retries.ts'
import { describeWire } from './describe-wire.ts'
import { printRegions } from './print-regions.ts'

/** By algorithm: core's signer, and the header in which that vendor reads the language. */
const SIGNATURES: Readonly<Record<string, { readonly signer: string; readonly languageHeader?: string }>> = {
  'ACS3-HMAC-SHA256': { signer: 'signAcs3' },
  'TC3-HMAC-SHA256': { signer: 'signTc3', languageHeader: 'X-TC-Language' },
}

/** `api.gen.ts`: what core needs to know about the API, and the function that creates a client. */
export function printApi(model: Model): string {
  const imports = new Imports()
  const [createClient, apiDescriptor, client, options] = [
    imports.value('createClient', CORE),
    imports.type('ApiDescriptor', CORE),
    imports.type('Client', CORE),
    imports.type('ClientOptions', CORE),
  ]
  const api = printLiteral(describeApi(model, imports), 0, `const api: ${apiDescriptor} = `.length)
  const name = requireIdentifier(model.pascalName)
  return withHeader(`${imports.print()}
const api: ${apiDescriptor} = ${api}

/** Options of \`create${name}Client\`. */
${printOptions(name, options, model)}

/** Creates a client; nothing is sent before an operation is called with it. */
export function create${name}Client(options: ${name}ClientOptions = {}): ${client} {
  return ${createClient}(api, options)
}
`)
}

/** The options of every client; the document's regions are offered, any other is taken too. */
function printOptions(name: string, options: string, model: Model): string {
  const regions = printRegions(model.servers)
  if (regions === undefined) return `export type ${name}ClientOptions = ${options}`
  return `export interface ${name}ClientOptions extends ${options} {
  /** The vendor's id of a region: one that the document names, or any other. */
  readonly region?:${regions}
}`
}

function describeApi(model: Model, imports: Imports): Literal {
  const errors = model.operations.flatMap((operation) => operation.errors)
  const { requestIdHeaders } = model
  return {
    id: model.id,
    servers: model.servers.map(describeServer),
    security: Object.fromEntries(model.security.map((scheme) => [scheme.name, describeSecurity(scheme, imports)])),
    failures: describeFailures(model.failures),
    requestIdHeaders: requestIdHeaders.length > 0 ? requestIdHeaders : undefined,
    ...describeRetries(errors),
    languageHeader: languageHeader(model.security),
    ...describeWire(model, imports),
  }
}

function describeSecurity(scheme: Security, imports: Imports): Literal {
  if (scheme.type === 'apiKey') return { type: scheme.type, in: scheme.in, name: scheme.parameter }
  if (scheme.type === 'http') return { type: scheme.type, scheme: scheme.scheme }
  const signer = SIGNATURES[scheme.algorithm]?.signer
  if (signer === undefined) throw new Error(`The model let an unknown signature algorithm through: ${scheme.algorithm}`)
  const { type, service, regionHeader } = scheme
  return { type, sign: new Code(imports.value(signer, `${CORE}/signing`)), service, regionHeader }
}

function languageHeader(security: readonly Security[]): string | undefined {
  const headers = security.flatMap((scheme) =>
    scheme.type === 'signature' ? (SIGNATURES[scheme.algorithm]?.languageHeader ?? []) : [],
  )
  return headers[0]
}

/** Responses that have the same places for code, message and request id are one shape; without a code there is none. */
function describeFailures(failures: readonly Failure[]): readonly Literal[] {
  const shapes = failures.flatMap(({ inside2xx, code, message, requestId }) =>
    code === undefined ? [] : [{ inside2xx, code, message, requestId }],
  )
  return [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()]
}
