import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extensionSchemaFile } from '../load/validate/extension-schema.ts'
import { repositoryFolder } from '../repository.ts'

const generatorFolder = join(import.meta.dirname, '../..')

/**
 * Stands for everything but the documents that decides about the output: the generator's own code, the versions of its
 * engines, and the Node that runs them.
 */
export function generatorFingerprint(): string {
  const digest = createHash('sha256').update(process.version)
  for (const file of listSources(join(generatorFolder, 'src'))) addFile(digest, file)
  addFile(digest, join(generatorFolder, 'package.json'))
  addFile(digest, extensionSchemaFile)
  for (const engine of engineManifests()) addFile(digest, engine)
  // What npm installed, and so also what the engines themselves depend on.
  addFile(digest, join(repositoryFolder, 'node_modules/.package-lock.json'))
  return digest.digest('hex')
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => join(folder, path))
}

function engineManifests(): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(generatorFolder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest)) return []
  const roots = [generatorFolder, repositoryFolder]
  return Object.keys(manifest.dependencies ?? {})
    .sort()
    .flatMap((name) => roots.map((root) => join(root, 'node_modules', name, 'package.json')))
}

function addFile(digest: Hash, file: string): void {
  digest.update('\0').update(readOptional(file))
}

function readOptional(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    return new Uint8Array()
  }
}
