import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VendorClient } from '../clients/vendor-client.ts'
import type { MockCloudProcess } from '../cloud/mock-cloud-process.ts'
import { startTestCloud } from '../cloud/test-cloud.ts'
import type { ClientCase } from './client-case.ts'

/**
 * Starts a cloud for the tests of a file. At the end it must have stopped as asked, without a word about a bug of its
 * own: that is what a user would see.
 */
export function useTestCloud(options: { readonly rateLimit: boolean } = { rateLimit: false }): () => MockCloudProcess {
  let cloud: MockCloudProcess | undefined
  beforeAll(async () => {
    cloud = await startTestCloud(options)
  })
  afterAll(async () => {
    const log = cloud?.log()
    expect(await cloud?.stop()).toBe(0)
    expect(log).not.toMatch(/Warning|^\s+at /m)
  })
  return () => {
    if (!cloud) throw new Error('The cloud is started before the first test.')
    return cloud
  }
}

/** A test for each client and case. */
export function runCases(
  clients: readonly VendorClient[],
  cases: readonly ClientCase[],
  cloud: () => MockCloudProcess,
): void {
  for (const client of clients) {
    describe(client.name, () => {
      for (const { title, run, isLeftOut } of cases) {
        if (!isLeftOut?.(client)) test(title, () => run(client, cloud()))
      }
    })
  }
}
