import { fileURLToPath } from 'node:url'

/** A large object, and a schema for it that was written by hand. */
export interface Sample {
  /** Of the documents that define it. */
  readonly document: string
  /** Its name among their schemas. */
  readonly component: string
  /** Absolute path of a module with `schema` and `value`. */
  readonly module: string
}

export const allSamples: readonly Sample[] = [
  {
    document: 'github',
    component: 'repository',
    module: fileURLToPath(new URL('github-repository.ts', import.meta.url)),
  },
  { document: 'stripe', component: 'charge', module: fileURLToPath(new URL('stripe-charge.ts', import.meta.url)) },
]
