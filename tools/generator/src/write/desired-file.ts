import type { EmittedFile } from '../targets/emitted-file.ts'
import { contentHash } from './content-hash.ts'

/** A file that should be in the output; without its content where only the comparison is wanted. */
export interface DesiredFile {
  /** Relative to the folder it belongs to, with forward slashes. */
  readonly path: string
  readonly hash: string
  readonly content?: string
}

const SAFE_SEGMENT = /^(?!\.\.?$)[\w.@+-]+$/
const LONGEST_SEGMENT = 120

/**
 * What the targets emitted, as files of an API's folder.
 * @throws Error where a path could leave the folder or collide with another: a document's text must not get that far
 */
export function desiredFiles(emitted: readonly EmittedFile[]): readonly DesiredFile[] {
  const taken = new Set<string>()
  return emitted.map(({ path, content }) => {
    const segments = path.split('/')
    if (!segments.every((segment) => SAFE_SEGMENT.test(segment) && segment.length <= LONGEST_SEGMENT)) {
      throw new Error(`a target emitted a file with the unsafe path ${JSON.stringify(path)}`)
    }
    const folded = path.toLowerCase()
    if (taken.has(folded)) throw new Error(`two emitted files differ only in case, or not at all: ${path}`)
    taken.add(folded)
    return { path, content, hash: contentHash(content) }
  })
}
