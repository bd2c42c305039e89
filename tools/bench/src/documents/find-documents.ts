import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { root } from '../repository-root.ts'

/** An OpenAPI document to measure with. */
export interface BenchDocument {
  /** Different for each document of a run; names its packages. */
  readonly id: string
  /** Absolute. */
  readonly file: string
}

/**
 * The documents of this repository, or those that are named.
 * @param places files, and folders with documents right in them
 * @returns the smallest first
 * @throws Error where there is none
 */
export function findDocuments(places: readonly string[]): readonly BenchDocument[] {
  const own = globSync('specs/*/openapi.yaml', { cwd: root }).map((file) => join(root, file))
  const files = places.length === 0 ? own : [...new Set(places.flatMap(documentsAt))]
  const ids = files.map(idOf)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Error(`Two documents are called "${twice}". Give one of them another file name.`)
  return files.sort((a, b) => statSync(a).size - statSync(b).size).map((file) => ({ id: idOf(file), file }))
}

function documentsAt(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) throw new Error(`There is no "${place}": --documents takes a folder of OpenAPI documents, or a file.`)
  if (!found.isDirectory()) return [resolve(place)]
  const files = globSync('*.{json,yaml,yml}', { cwd: place })
    .map((name) => resolve(place, name))
    .filter(isOpenApi)
  if (files.length === 0) throw new Error(`There is no OpenAPI document in "${place}" (*.json, *.yaml, *.yml).`)
  return files
}

function isOpenApi(file: string): boolean {
  return /(?:^|["'{,\s])openapi["']?\s*:\s*["']?3\./.test(readFileSync(file, 'utf8'))
}

/** A document that every API's folder has under one name is called after the folder. */
function idOf(file: string): string {
  const name = basename(file).replace(/\.(?:json|ya?ml)$/, '')
  const telling = name === 'openapi' ? basename(dirname(file)) : name
  return telling
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
