import fc from 'fast-check'
import type { OperationContract, ParameterContract } from '../../contract/contract.ts'
import type { SpecDocument } from '../../document/spec-document.ts'
import { arbitraryOf } from '../../schema/arbitrary.ts'
import type { GivenValue } from '../../wire/given-values.ts'

/** Any request that the document allows: required parameters always, the others now and then. */
export function arbitraryCall(document: SpecDocument, { parameters }: OperationContract): fc.Arbitrary<GivenValue[]> {
  const given = parameters
    .filter(({ suppliedBy }) => suppliedBy === 'caller')
    .map((parameter) => {
      const values = arbitraryOf(document, parameter.schema).filter((value) => canTravel(parameter, value))
      const one = values.map((value): GivenValue[] => [{ parameter, value }])
      return parameter.required ? one : fc.oneof(one, fc.constant<GivenValue[]>([]))
    })
  return fc.tuple(...given).map((groups) => groups.flat())
}

/**
 * What HTTP itself cannot carry: a path segment that is empty or means a folder, and in a header anything but visible
 * characters and inner blanks (RFC 9110, section 5.5).
 */
function canTravel({ in: place }: ParameterContract, value: unknown): boolean {
  // An empty list has no form in a query: it is absence.
  if (place === 'query' && Array.isArray(value)) return value.length > 0
  const text = String(value)
  if (place === 'path') return text !== '' && text !== '.' && text !== '..'
  if (place === 'header' || place === 'cookie') return /^[!-~]([ -~]*[!-~])?$/.test(text)
  return true
}
