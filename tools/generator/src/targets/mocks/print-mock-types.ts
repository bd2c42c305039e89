import type { Operation, Success } from '../../model/model.ts'
import { commentLines, printDocComment } from '../escape/comment-lines.ts'
import { printString } from '../escape/print-string.ts'
import type { Imports } from '../print-module.ts'

const GROUPS = [
  ['path', 'path'],
  ['query', 'query'],
  ['headers', 'header'],
] as const

/** The types of an operation's mock, each taken out of `paths`: what it answers, with which codes, to what. */
export function printMockTypes(operation: Operation, imports: Imports, pathsModule: string): string {
  const { typeName } = operation
  const paths = imports.type('paths', pathsModule)
  const place = `${paths}${index(operation.engine.key, operation.engine.method.toLowerCase())}`
  const codes = [...new Set(operation.errors.map(({ code }) => code))].map(printString)
  const doc = (text: string) => printDocComment(commentLines(`${text} ${operation.id}.`))
  return `${doc('What a success gives for')}export type ${typeName}Payload = ${payload(operation, place)}

${doc('Codes that the document has for')}export type ${typeName}ErrorCode =${codes.length === 0 ? ' never' : codes.map((code) => `\n  | ${code}`).join('')}

${doc('The parts of a request to')}export type ${typeName}Request = {
${GROUPS.map(([group, key]) => `  ${group}: ${place}${index('parameters', key)}\n`).join('')}  body: ${requestBody(operation, place)}
}
`
}

function payload(operation: Operation, place: string): string {
  const success = operation.successes.find(({ content }) => content.length > 0)
  const mediaType = success && preferred(success)
  if (success === undefined || mediaType === undefined) return 'undefined'
  const segments = (operation.payload ?? '').split('/').slice(1)
  const names = segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  const status = /^\d+$/.test(success.key) ? `[${success.key}]` : index(success.key)
  return `${place}${index('responses')}${status}${index('content', mediaType, ...names)}`
}

/** JSON, where there is JSON: the other forms of a body say the same. */
function preferred({ content }: Success): string | undefined {
  const mediaTypes = content.map(({ mediaType }) => mediaType)
  return mediaTypes.find((mediaType) => /[/+]json\b/i.test(mediaType)) ?? mediaTypes[0]
}

function requestBody({ body }: Operation, place: string): string {
  const mediaType = body?.mediaTypes[0]
  if (body === undefined || mediaType === undefined) return 'undefined'
  const content = `NonNullable<${place}${index('requestBody')}>${index('content', mediaType)}`
  return body.required ? content : `${content} | undefined`
}

function index(...keys: readonly string[]): string {
  return keys.map((key) => `[${printString(key)}]`).join('')
}
