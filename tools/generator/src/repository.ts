import { join } from 'node:path'

/** The folder that holds `specs`, `packages` and `tools`. */
export const repositoryFolder: string = join(import.meta.dirname, '../../..')

/** Where runs leave what makes the next one faster; may be removed at any time. */
export const cacheFolder: string = join(repositoryFolder, 'node_modules/.cache/cloud-kubeconfig')

/** Where Node keeps what it compiled. */
export const compiledFolder: string = join(cacheFolder, 'compiled')
