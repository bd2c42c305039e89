import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { InputError } from '../diagnostics/input-error.ts'
import { makeDiagnostic } from '../diagnostics/make-diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import type { GenerateRequest } from '../generate.ts'
import { hasOverlay, overlayFile } from '../load/overlay/overlay-file.ts'
import { displayName } from '../load/read-source.ts'
import type { ApiRequest } from '../pipeline/api-request.ts'
import { repositoryFolder } from '../repository.ts'
import { apiName } from './api-name.ts'
import { type CliArguments, isApiName } from './parse-arguments.ts'

export const specsFolder: string = join(repositoryFolder, 'specs')

/**
 * Turns the command line into a request: which documents, under which names, to where.
 * @throws UsageError where names collide or a folder is missing
 * @throws InputError where there is nothing to generate from
 */
export function planRequest(args: CliArguments): GenerateRequest {
  const { specs, out, only, check, lang } = args
  const named = specs.length > 0
  const apis = named ? namedApis(args) : ownApis(lang)
  return {
    apis,
    out: out === undefined ? defaultOut(named) : resolve(out),
    exclusive: !named,
    check,
    allowRef: args.allowRef.map(existingFolder),
    ...(only && { only }),
  }
}

function defaultOut(named: boolean): string {
  return named ? resolve('generated') : join(repositoryFolder, 'packages/generated')
}

function namedApis({ specs, name, lang }: CliArguments): readonly ApiRequest[] {
  const apis = specs.map((spec): ApiRequest => {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(spec))
      throw new UsageError(`${spec}: nothing is fetched; download the document first`)
    const file = resolve(spec)
    return { id: name ?? apiName(file), file, own: isOwn(file), ...(lang !== undefined && { lang }) }
  })
  const ids = apis.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new UsageError(`two of the documents would be called ${twice}; generate them one by one with --name`)
  return apis
}

/** Whether a document is one of our own specs. */
function isOwn(file: string): boolean {
  return (
    /^[^\\/]+[\\/]openapi\.yaml$/.test(relative(specsFolder, file)) && !relative(specsFolder, file).startsWith('..')
  )
}

function specFile(id: string): string {
  return join(specsFolder, id, 'openapi.yaml')
}

/** Every `specs/<api>/openapi.yaml`; a language applies to those that are translated. */
function ownApis(lang: string | undefined): readonly ApiRequest[] {
  const ids = existsSync(specsFolder)
    ? readdirSync(specsFolder)
        .sort()
        .filter((id) => existsSync(specFile(id)))
    : []
  if (ids.length === 0)
    throw inputError(makeDiagnostic('no-specs', { file: displayName(specsFolder), line: 0, column: 0, pointer: '' }))
  const unfit = ids.find((id) => !isApiName(id))
  if (unfit !== undefined)
    throw new UsageError(`specs/${unfit}: an API's folder is named with a-z, 0-9 and single hyphens`)
  const translated = new Set(ids.filter((id) => lang !== undefined && hasOverlay(specFile(id), lang)))
  if (lang !== undefined && translated.size === 0) {
    const values = { language: lang, path: displayName(overlayFile(specFile('*'), lang)) }
    throw inputError(
      makeDiagnostic('no-overlay', { file: displayName(specsFolder), line: 0, column: 0, pointer: '' }, values),
    )
  }
  return ids.map((id): ApiRequest => {
    return { id, file: specFile(id), own: true, ...(lang !== undefined && translated.has(id) && { lang }) }
  })
}

function inputError(diagnostic: ReturnType<typeof makeDiagnostic>): InputError {
  return new InputError([diagnostic])
}

function existingFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return resolve(folder)
  throw new UsageError(`--allow-ref ${folder}: there is no such folder`)
}
