import type { TestProjectInlineConfiguration } from 'vitest/config'

/** Vitest's two environments with a document, each a project of its own. */
export const environments: readonly Pick<NonNullable<TestProjectInlineConfiguration['test']>, 'environment'>[] = [
  { environment: 'jsdom' },
  {
    environment: 'happy-dom',
    // Happy DOM's page is at about:blank and keeps to the same-origin policy: it would ask each mocked address whether it may.
    environmentOptions: { happyDOM: { settings: { fetch: { disableSameOriginPolicy: true } } } },
  } as { environment: 'happy-dom' },
]
