import type { CatalogueError } from '../../model/model.ts'
import type { Literal } from '../escape/print-literal.ts'

/** What core is told of codes: which are worth another try, which are not although they sound like it. */
export function describeRetries(errors: readonly CatalogueError[]): Readonly<Record<string, Literal | undefined>> {
  const documented = new Set(errors.filter((error) => error.retryable).map(({ code }) => code))
  const retryable = [...documented].filter((code) => !familiesOf(code).some((family) => documented.has(family)))
  const permanent = errors.filter((error) => !documented.has(error.code) && soundsRetryable(error, documented))
  return {
    retryable,
    permanent: codesOf(permanent),
    timestampExpired: codesOf(errors.filter(({ when }) => when.includes('timestamp-expired'))),
  }
}

function codesOf(errors: readonly CatalogueError[]): Literal | undefined {
  return errors.length > 0 ? [...new Set(errors.map(({ code }) => code))] : undefined
}

/** `A` and `A.B` for `A.B.C`: core takes what it knows of a family for the codes that it does not know. */
function familiesOf(code: string): readonly string[] {
  return [...code.matchAll(/\./g)].map(({ index }) => code.slice(0, index))
}

/** Whether core would try again for the status or the family alone, against what the document says of the code. */
function soundsRetryable({ code, status }: CatalogueError, retryable: ReadonlySet<string>): boolean {
  return status === 429 || status >= 500 || familiesOf(code).some((family) => retryable.has(family))
}
