import { basename, dirname } from 'node:path'
import { UsageError } from '../diagnostics/usage-error.ts'
import { isApiName } from './parse-arguments.ts'

// File names that say what a file is and not whose: the folder's name says that.
const GENERIC = /^(?:openapi|swagger|spec|api|index|schema|main|root)$/i

/**
 * The name of an API by its document's path: of the file, or of its folder where the file is called openapi.yaml or the like.
 * @throws UsageError where neither gives a name
 */
export function apiName(file: string): string {
  const stem = basename(file).replace(/\.(?:json|ya?ml)$/i, '')
  const name = kebabCase(GENERIC.test(stem) ? basename(dirname(file)) : stem) || kebabCase(stem)
  if (isApiName(name)) return name
  throw new UsageError(`${file} gives no name for its packages; say one with --name`)
}

function kebabCase(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '')
}
