import type { Operation } from '../../model/model.ts'
import { printLiteral } from '../escape/print-literal.ts'
import { printString } from '../escape/print-string.ts'
import type { Placeholders } from '../inert/placeholders.ts'
import { describeOperation } from './describe-operation.ts'
import { documentOperation } from './document-operation.ts'

/** What is needed to declare an operation's function: the names that the model settled, and placeholders. */
export interface InertOperation {
  readonly typeName: string
  readonly functionName: string
  /** Placeholders of the doc comment's lines; empty ones part paragraphs. */
  readonly doc: readonly string[]
  /** Placeholder of the operation's descriptor, an expression. */
  readonly descriptor: string
  /** Placeholders of the documented codes, a type, and of what is said about it. */
  readonly codes: { readonly type: string; readonly doc: string }
  /** The members that lead to the payload in a response's body. */
  readonly payload?: readonly string[]
}

/** An operation without any text of the document. */
export function inertOperation(operation: Operation, texts: Placeholders): InertOperation {
  const { typeName, functionName, payload } = operation
  return {
    typeName,
    functionName,
    doc: documentOperation(operation).map((line) => (line === '' ? '' : texts.hideText(line))),
    descriptor: texts.hideCode((indent) => printLiteral(describeOperation(operation), indent)),
    codes: {
      type: texts.hideCode(() => printErrorCodes(operation)),
      doc: texts.hideText(`Codes that the API documents for ${operation.id}, and any that it may add.`),
    },
    ...(payload !== undefined && { payload: membersOf(payload).map((name) => texts.hideUnlessPlain(name)) }),
  }
}

/** The documented codes, and any other text: a vendor may add codes at any time. */
function printErrorCodes({ errors }: Operation): string {
  const codes = [...new Set(errors.map(({ code }) => code))]
  if (codes.length === 0) return 'string'
  return [...codes.map(printString), '(string & {})'].map((code) => `\n  | ${code}`).join('')
}

function membersOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}
