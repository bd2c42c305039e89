import { expect } from 'vitest'
import type { Answer, Choice, ClientCall, Failure, Outcome, VendorClient } from '../clients/vendor-client.ts'
import type { MockCloudProcess } from '../cloud/mock-cloud-process.ts'

/** What holds for every client of an API. */
export interface ClientCase {
  readonly title: string
  readonly run: (client: VendorClient, cloud: MockCloudProcess) => Promise<void>
  /** The client cannot be asked that. */
  readonly isLeftOut?: (client: VendorClient) => boolean
}

/** What a failed call must say. */
export interface ExpectedFailure {
  readonly code: string
  /** Compared where the client tells it. */
  readonly status: number
  /** A part of the vendor's text. */
  readonly message: string
}

type Call = Omit<ClientCall, 'url'>

/** A case for the clients that let their caller choose this. */
export function ifChosen(choice: Choice, clientCase: ClientCase): ClientCase {
  return { ...clientCase, isLeftOut: ({ chooses = [] }) => !chooses.includes(choice) }
}

/** A case that ends well; `check` looks at the answer. */
export function succeeds(
  title: string,
  { api, call }: { readonly api: string; readonly call: Call },
  check: (answer: Answer) => void,
): ClientCase {
  return { title, run: async (client, cloud) => check(answerOf(await client.call({ ...call, url: cloud.url(api) }))) }
}

/** A case that the vendor refuses. */
export function fails(
  title: string,
  { api, call }: { readonly api: string; readonly call: Call },
  expected: ExpectedFailure,
): ClientCase {
  return {
    title,
    run: async (client, cloud) => expectFailure(await client.call({ ...call, url: cloud.url(api) }), expected),
  }
}

/** A case that the vendor refuses in a scenario, which ends with this request. */
export function failsOnce(
  title: string,
  { api, call, scenario }: { readonly api: string; readonly call: Call; readonly scenario: object },
  expected: ExpectedFailure,
): ClientCase {
  return {
    title,
    run: async (client, cloud) => {
      await cloud.scenario(api, scenario)
      try {
        expectFailure(await client.call({ ...call, url: cloud.url(api) }), expected)
      } finally {
        await cloud.clearScenarios(api)
      }
    },
  }
}

/** Checks that a call failed in this way, with a request id that the vendor's support could find. */
export function expectFailure({ answer, failure }: Outcome, expected: ExpectedFailure): void {
  expect(answer, 'The call was answered although it should have failed').toBeUndefined()
  const { code, status = expected.status, message, requestId } = failure as Failure
  expect({ code, status }).toEqual({ code: expected.code, status: expected.status })
  expect(message).toContain(expected.message)
  expect(requestId).toMatch(/^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/i)
}

/** The answer of a call that must not have failed. */
export function answerOf({ answer, failure }: Outcome): Answer {
  expect(failure).toBeUndefined()
  return answer as Answer
}
