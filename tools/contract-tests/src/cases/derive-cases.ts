import type { LoadedApi } from '../wire/loaded-api.ts'
import type { ApiCases, ContractCase, OperationCases } from './contract-case.ts'
import { catalogueCases } from './errors/catalogue.ts'
import { ownTextCases } from './errors/own-texts.ts'
import { plainFailureCases } from './errors/plain-failures.ts'
import { defaultAnswerCases } from './examples/default-answer.ts'
import { emptyAnswerCases } from './examples/empty-answers.ts'
import { failureExampleCases } from './examples/failure-examples.ts'
import { seededAnswerCases } from './examples/seeded-answers.ts'
import { successExampleCases } from './examples/success-examples.ts'
import { boundaryCases } from './parameters/boundary-values.ts'
import { requestBodyCases } from './parameters/request-body.ts'
import { unknownNameCases } from './parameters/unknown-names.ts'
import { requestPropertyCases } from './properties/requests.ts'
import { responsePropertyCases } from './properties/responses.ts'
import { constantCases } from './requests/constants.ts'
import { serverCases } from './requests/servers.ts'
import { componentSchemaCases } from './schemas/component-schemas.ts'
import { situationCases } from './situations/situations.ts'

/** The kinds of cases, each with a test file of its own. */
export type CaseFile = 'examples' | 'errors' | 'requests' | 'properties'

interface Derivations {
  readonly api: readonly ApiCases[]
  readonly operation: readonly OperationCases[]
}

const derivations: Readonly<Record<CaseFile, Derivations>> = {
  examples: {
    operation: [defaultAnswerCases, seededAnswerCases, successExampleCases, emptyAnswerCases, failureExampleCases],
    api: [],
  },
  errors: { operation: [catalogueCases, ownTextCases, plainFailureCases, situationCases], api: [] },
  requests: { operation: [constantCases, boundaryCases, unknownNameCases, requestBodyCases], api: [serverCases] },
  properties: { operation: [requestPropertyCases, responsePropertyCases], api: [componentSchemaCases] },
}

/** Every case of one kind that follows from an API's document. */
export function deriveCases(api: LoadedApi, file: CaseFile): ContractCase[] {
  const { operation: ofOperation, api: ofApi } = derivations[file]
  return [
    ...ofApi.flatMap((derive) => derive(api)),
    ...api.contract.operations.flatMap((operation) => ofOperation.flatMap((derive) => derive(api, operation))),
  ]
}

/** Every case that follows from an API's document. */
export function deriveAllCases(api: LoadedApi): ContractCase[] {
  return (Object.keys(derivations) as CaseFile[]).flatMap((file) => deriveCases(api, file))
}
