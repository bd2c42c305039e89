import { onTestFinished } from 'vitest'
import { type MockCloud, type MockCloudOptions, parseConfig, startMockCloud } from '../src/index.ts'

/** A cloud that ends with its test. `yaml` is its configuration. */
export async function runningCloud(
  options: MockCloudOptions & { readonly yaml?: string } = {},
): Promise<MockCloud & { readonly url: (api: 'ack' | 'ens' | 'tke') => string }> {
  const { yaml, ...rest } = options
  const cloud = await startMockCloud({ ...rest, ...(yaml !== undefined && { config: await parseConfig(yaml) }) })
  onTestFinished(() => cloud.close({ force: true }))
  return { ...cloud, url: (api) => cloud.urls[api] ?? '' }
}

/** Sends `/_mock/…` a body. */
export async function control(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(new URL(`/_mock/${path}`, url), { method, ...(body !== undefined && { body: JSON.stringify(body) }) })
}
