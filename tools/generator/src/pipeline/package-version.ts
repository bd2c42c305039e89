import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import type { LoadedDocument } from '../load/loaded-document.ts'
import { displayName } from '../load/read-source.ts'
import type { ApiRequest } from './api-request.ts'

// https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string
const SEMVER =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/

/** Where the packages' version of one of our own specs is written. */
export function versionFile({ file }: ApiRequest): string {
  return join(dirname(file), 'version')
}

/**
 * The version of an API's packages: what `version` beside the spec says; for other people's documents the API's own
 * version where it is a semantic one, otherwise 0.0.0.
 * @throws InputError where one of our specs has none
 */
export function packageVersion(request: ApiRequest, { document }: LoadedDocument): string {
  if (request.own) return ownVersion(versionFile(request))
  const { info } = document
  const version = typeof info === 'object' && info !== null && 'version' in info ? info.version : undefined
  return typeof version === 'string' && SEMVER.test(version) ? version : '0.0.0'
}

function ownVersion(file: string): string {
  const version = readOptional(file)?.trim()
  if (version !== undefined && SEMVER.test(version)) return version
  const place = {
    file: displayName(file),
    line: version === undefined ? 0 : 1,
    column: version === undefined ? 0 : 1,
    pointer: '',
  }
  const values = { path: displayName(file), found: version ?? 'there is no such file' }
  throw new InputError([makeDiagnostic('package-version', place, values)], [file])
}

function readOptional(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
