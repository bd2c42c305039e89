import { join } from 'node:path'

/** The folder that holds `specs`, `packages` and `tools`. */
export const repositoryFolder: string = join(import.meta.dirname, '../../..')
