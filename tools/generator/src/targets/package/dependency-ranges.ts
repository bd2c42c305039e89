import { CORE, MOCK_KIT } from './package-names.ts'

/** What emitted modules may import, and the versions they work with; a test compares ours with the packages themselves. */
export const DEPENDENCY_RANGES: Readonly<Record<string, string>> = {
  [CORE]: '^0.1.0',
  [MOCK_KIT]: '^0.1.0',
  zod: '^4.0.0',
}

/** What the user of a package has installed already, in a version of their own. */
export const PEER_RANGES: Readonly<Record<string, string>> = {
  msw: '^2.11.0 || ^3.0.0',
}
