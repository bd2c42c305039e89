import type { CatalogueError, Model, Operation } from '../../model/model.ts'
import { isIdentifierName } from '../escape/identifier.ts'
import { Code, type Literal } from '../escape/print-literal.ts'
import { printString } from '../escape/print-string.ts'
import { describeError } from './describe-mock.ts'

/** What can be wrong with a request before its operation is known. */
const BEFORE_DISPATCH: ReadonlySet<string> = new Set(
  'unknown-action unknown-version method-not-allowed missing-credentials malformed-authorization unknown-key disabled-key signature-mismatch timestamp-expired timestamp-malformed nonce-reused token-missing token-invalid token-expired token-mismatch unavailable internal'.split(
    ' ',
  ),
)

/**
 * The errors of an API, each printed once, by a key: its code, with a number where a code has several entries. Operations
 * refer to them.
 */
export class ErrorCatalogue {
  readonly #entries = new Map<string, Literal>()
  readonly #keys = new Map<string, string>()

  constructor(operations: readonly Pick<Operation, 'errors'>[]) {
    for (const { errors } of operations) for (const error of errors) this.#add(error)
  }

  /** The entries by their keys. */
  entries(): Literal {
    return Object.fromEntries(this.#entries)
  }

  /** References to these errors, in their order. */
  list(errors: readonly CatalogueError[]): Literal {
    return errors.map((error) => {
      const key = this.#add(error)
      return new Code(isIdentifierName(key) ? `errors.${key}` : `errors[${printString(key)}]`)
    })
  }

  #add(error: CatalogueError): string {
    const entry = describeError(error)
    const content = JSON.stringify(entry)
    const known = this.#keys.get(content)
    if (known !== undefined) return known
    let key = error.code
    for (let count = 2; this.#entries.has(key); count += 1) key = `${error.code} ${count}`
    this.#entries.set(key, entry)
    this.#keys.set(content, key)
    return key
  }
}

/** Errors that an API answers with before it knows the operation; the same entry of several operations once. */
export function errorsBeforeDispatch(model: Model): readonly CatalogueError[] {
  const errors = model.operations.flatMap((operation) => operation.errors)
  const early = errors.filter(({ when }) => when.some((situation) => BEFORE_DISPATCH.has(situation)))
  return [...new Map(early.map((error) => [JSON.stringify(describeError(error)), error])).values()]
}
