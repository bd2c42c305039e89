import type { Model, Operation } from '../../../model/model.ts'
import type { Artefact } from '../../emitted-file.ts'
import { markdownBlock, markdownCode, markdownProse, markdownTable, markdownText } from '../../escape/markdown.ts'
import { packagePurpose } from '../package-json.ts'
import { packageName } from '../package-names.ts'
import { clientSnippet, mocksSnippet, validatorsSnippet } from './snippets.ts'

const SNIPPETS = { client: clientSnippet, validators: validatorsSnippet, mocks: mocksSnippet }

/** With more operations than this, tables of errors would be all that a README is. */
const MANY_OPERATIONS = 20

/** What installing takes besides the package itself. */
const INSTALLS: Readonly<Record<Artefact, (name: string) => string>> = {
  client: (name) => `npm install ${name}`,
  validators: (name) => `npm install ${name}`,
  mocks: (name) => `npm install --save-dev ${name} msw`,
}

interface CodeRow {
  readonly code: string
  readonly status: number
  readonly meanings: Set<string>
  readonly retryable: boolean
}

/** `README.md`: what the package is, how to install it, one snippet that runs, and what the document says. */
export function readme(model: Model, artefact: Artefact): string {
  const name = packageName(model.id, artefact)
  const parts = [
    `# ${name}\n`,
    `${markdownText(packagePurpose(model, artefact))}, version ${markdownText(model.apiVersion)} of the API. Generated from its OpenAPI document: please do not edit.\n`,
    markdownBlock('sh', INSTALLS[artefact](name)),
    ...SNIPPETS[artefact](model).map((snippet) => markdownBlock('ts', snippet)),
    operationsTable(model),
    ...model.operations.flatMap((operation) => [facts(operation), errorsTable(operation, model)]),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function operationsTable({ operations }: Model): string {
  const rows = operations.map(({ functionName, method, path, action, sharedPath, summary }) => [
    markdownCode(functionName),
    markdownCode(`${method.toUpperCase()} ${path}${action && sharedPath ? ` ${action.value}` : ''}`),
    markdownText(summary ?? ''),
  ])
  return `## Operations\n\n${markdownTable(['function', 'request', 'what it does'], rows)}`
}

function facts({ rateLimit, permission, functionName }: Operation): string {
  const lines = [
    ...(rateLimit ? [`Rate limit: ${rateLimit.requests} requests per ${rateLimit.per}.`] : []),
    ...(permission ? [`Permission: ${markdownCode(permission.action)}${permissionDetails(permission)}.`] : []),
  ]
  return lines.length === 0 ? '' : `### ${markdownCode(functionName)}\n\n${lines.map((line) => `- ${line}\n`).join('')}`
}

function permissionDetails({ resource, access }: NonNullable<Operation['permission']>): string {
  const on = resource === undefined ? '' : ` on ${markdownCode(resource)}`
  return access === undefined ? on : `${on} (${markdownText(access)})`
}

function errorsTable({ errors, functionName }: Operation, { operations }: Model): string {
  if (errors.length === 0 || operations.length > MANY_OPERATIONS) return ''
  const title = operations.length === 1 ? '## Errors' : `## Errors of ${markdownCode(functionName)}`
  const rows = [...byCode(errors).values()].map(({ code, status, meanings, retryable }) => [
    markdownCode(code),
    String(status),
    markdownProse([...meanings].join(' ')),
    retryable ? 'yes' : 'no',
  ])
  return `${title}\n\nOther codes can arrive too.\n\n${markdownTable(['code', 'status', 'meaning', 'worth a retry'], rows)}`
}

/** A code may have an entry for each parameter and situation; a reader looks for the code. */
function byCode(errors: Operation['errors']): Map<string, CodeRow> {
  const rows = new Map<string, CodeRow>()
  for (const { code, status, meaning, message, retryable } of errors) {
    const key = `${status} ${code}`
    const row = rows.get(key) ?? { code, status, meanings: new Set(), retryable }
    row.meanings.add(meaning ?? message)
    rows.set(key, row)
  }
  return rows
}
