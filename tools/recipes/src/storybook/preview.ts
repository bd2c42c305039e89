import { onUnhandled, tkeHandlers } from '@cloud-kubeconfig/tke-mocks'
import { setupWorker } from 'msw/browser'

/** `.storybook/preview.ts`; `.storybook/main.ts` has `staticDirs: ['../public']`, into which `msw init public` wrote. */
export const worker: ReturnType<typeof setupWorker> = setupWorker(...tkeHandlers())

const preview = {
  beforeAll: async (): Promise<void> => {
    await worker.start({ quiet: true, ...onUnhandled('bypass') })
  },
  /** What Storybook calls when a story is left: its handlers end with it. */
  beforeEach: () => (): void => worker.resetHandlers(),
}

// biome-ignore lint/style/noDefaultExport: Storybook reads it
export default preview
