import { beforeAll, expect, it, vi } from 'vitest'
import preview, { worker } from '../../src/storybook/preview.ts'
import meta, { Found, NotFound, StillAsking } from '../../src/storybook/server.stories.ts'

// Storybook itself is not installed here, it is larger than all the rest together: this calls what it calls, in its order.
beforeAll(async () => {
  await preview.beforeAll()
  return () => worker.stop()
})

async function show(story: { readonly beforeEach?: () => void }, expected: string): Promise<void> {
  const leave = preview.beforeEach()
  story.beforeEach?.()
  const element = meta.render()
  await vi.waitFor(() => expect(element.textContent).toBe(expected), { timeout: 30_000 })
  leave()
}

it('shows each story with its own answers', async () => {
  await show(NotFound, 'No server: ResourceNotFound.ClusterNotFound')
  await show(Found, 'https://10.0.0.10')
  await show(StillAsking, 'Asking …')
})
