import { isGenerated, type Repository, type RepositoryFile } from '../repository.ts'
import type { Problem, Rule } from '../rule.ts'

const header = '// Generated from '
/** The generator's own; only a folder that has it is ever rewritten. */
const marker = '.generated'

/** The path says who wrote a file, both ways. Whether it is what the spec gives is `generate --check`'s to say. */
export const generatedPurity: Rule = {
  name: 'generated-purity',
  check: (repository) => [
    ...repository.files.flatMap((file) => checkFile(file)),
    ...foldersOf(repository, /^packages\/generated\/([^/]+)\/./).flatMap((api) => checkFolder(repository, api)),
    ...foldersOf(repository, /^specs\/([^/]+)\/openapi\.yaml$/).flatMap((api) => checkSpec(repository, api)),
  ],
}

function checkFile({ path, text }: RepositoryFile): Problem[] {
  const named = /\.gen\.[cm]?tsx?$/.test(path)
  const typeScript = /\.[cm]?tsx?$/.test(path)
  if (!isGenerated(path)) {
    const misplaced = named && !path.includes('/fixtures/')
    return misplaced ? [{ path, message: 'A generated file outside of packages/generated.' }] : []
  }
  if (typeScript && !named) return [{ path, message: 'A file here is generated and ends in .gen.ts: move it.' }]
  if (named && !text.startsWith(header)) return [{ path, line: 1, message: `The header "${header}…" is missing.` }]
  return []
}

function checkFolder({ files }: Repository, api: string): Problem[] {
  const path = `packages/generated/${api}`
  const has = (file: string): boolean => files.some((one) => one.path === file)
  return [
    ...(has(`${path}/${marker}`) ? [] : [{ path, message: `No ${marker}: the generator did not write this folder.` }]),
    ...(has(`specs/${api}/openapi.yaml`) ? [] : [{ path, message: `There is no specs/${api}/openapi.yaml for it.` }]),
  ]
}

function checkSpec({ files }: Repository, api: string): Problem[] {
  return ['client', 'validators', 'mocks']
    .map((artefact) => `packages/generated/${api}/${artefact}/package.json`)
    .filter((manifest) => !files.some(({ path }) => path === manifest))
    .map((manifest) => ({ path: `specs/${api}/openapi.yaml`, message: `${manifest} is missing: npm run generate.` }))
}

function foldersOf({ files }: Repository, pattern: RegExp): string[] {
  return [...new Set(files.flatMap(({ path }) => pattern.exec(path)?.[1] ?? []))]
}
