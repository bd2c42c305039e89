/** One exported declaration of a module, with its doc comment. */
export interface Declaration {
  readonly name: string
  readonly isType: boolean
  readonly text: string
}

/** A name that a module imports; `type` imports are marked, `*` is a namespace. */
export interface ImportedName {
  /** As it is called in the module that has it; `*` for all of it. */
  readonly imported: string
  /** As it is called here. */
  readonly local: string
  readonly isType: boolean
  readonly from: string
}

/** A printed module, taken apart. */
export interface ParsedModule {
  readonly imports: readonly ImportedName[]
  readonly declarations: readonly Declaration[]
}

const START = /^export (?:declare )?(const|function|type|interface) ([$_\p{ID_Start}][$\p{ID_Continue}]*)/u
const IMPORT = /^import (type )?(?:\* as (\S+)|\{([^}]*)\}) from ['"](.*)['"];?$/gm

/**
 * Takes a module apart that this generator or one of its engines printed: imports first, then exported declarations, each
 * of which starts at the beginning of a line. No text of a document starts a line: comments have a star in front of it.
 */
export function parseModule(text: string): ParsedModule {
  const declarations: Declaration[] = []
  const blocks = text.split(/\n(?=\/\*\*|export )/)
  const imports = importsOf(blocks[0] ?? '')
  let comment = ''
  for (const block of blocks.slice(1)) {
    if (block.startsWith('/**')) {
      comment = `${block}\n`
      continue
    }
    const start = START.exec(block)
    if (start === null) throw new Error(`Not a declaration: ${block.slice(0, 200)}`)
    const [, kind, name = ''] = start
    const isType = kind === 'type' || kind === 'interface'
    declarations.push({ name, isType, text: `${comment}${block.trimEnd()}` })
    comment = ''
  }
  return { imports, declarations }
}

function importsOf(head: string): readonly ImportedName[] {
  return Array.from(head.matchAll(IMPORT), ([, type, namespace, names = '', from = '']) => {
    if (namespace !== undefined) return [{ imported: '*', local: namespace, isType: type !== undefined, from }]
    const specifiers = names.split(',').map((name) => name.trim())
    return specifiers.filter((name) => name !== '').map((name) => specifierOf(name, type !== undefined, from))
  }).flat()
}

function specifierOf(specifier: string, allTypes: boolean, from: string): ImportedName {
  const name = specifier.replace(/^type /, '')
  const [imported = name, local = imported] = name.split(' as ')
  return { imported, local, isType: allTypes || name !== specifier, from }
}
