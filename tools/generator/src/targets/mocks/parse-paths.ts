import { countLines } from '../split/module-parts.ts'
import type { Sized } from '../split/name-ranges.ts'

/** A member of an interface, with its comment. */
export interface InterfaceMember extends Sized {
  /** As it is printed, quotes included. */
  readonly key: string
  readonly text: string
}

/** A section of the components: `schemas`, `responses`. */
export interface Section {
  readonly name: string
  readonly members: readonly InterfaceMember[]
}

/** What openapi-typescript printed, taken apart. */
export interface PathsModule {
  readonly paths: readonly InterfaceMember[]
  readonly sections: readonly Section[]
  /** Lines of sections that there are none of. */
  readonly empty: readonly string[]
  /** Types that the others refer to, without `export`. */
  readonly helpers: readonly { readonly name: string; readonly text: string }[]
  /** Other interfaces. */
  readonly rest: readonly string[]
}

/** Takes apart what `printPaths` printed: by its indentation, which no text of a document can change. */
export function parsePaths(content: string): PathsModule {
  const blocks = content.split(/\n(?=(?:export )?(?:interface|type) )/).slice(1)
  const isOf = (name: string) => (block: string) => block.startsWith(`export interface ${name} {`)
  const components = membersOf(blocks.find(isOf('components')) ?? '', '  ')
  const isEmpty = ({ lines }: InterfaceMember): boolean => lines === 1
  return {
    paths: membersOf(blocks.find(isOf('paths')) ?? '', '  '),
    sections: components
      .filter((section) => !isEmpty(section))
      .map(({ key, text }) => ({ name: key, members: membersOf(text, '    ') })),
    empty: components.filter(isEmpty).map(({ text }) => text),
    helpers: blocks.flatMap((block) => {
      const name = /^type ([$_\p{ID_Start}][$\p{ID_Continue}]*)/u.exec(block)?.[1]
      return name === undefined ? [] : [{ name, text: block.trimEnd() }]
    }),
    rest: blocks.filter((block) => block.startsWith('export ') && !isOf('paths')(block) && !isOf('components')(block)),
  }
}

/** The members of a block; each ends with the line that has the members' own indentation and a semicolon. */
function membersOf(block: string, indent: string): readonly InterfaceMember[] {
  const members: InterfaceMember[] = []
  let lines: string[] = []
  for (const line of block.split('\n').slice(1, -1)) {
    lines.push(line)
    if (!line.startsWith(indent) || line.charAt(indent.length) === ' ' || !line.endsWith(';')) continue
    members.push(memberOf(lines.join('\n'), indent))
    lines = []
  }
  return members
}

function memberOf(text: string, indent: string): InterfaceMember {
  const withoutComment = text.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/, '').slice(indent.length)
  const key = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^:?]+)/.exec(withoutComment)?.[0] ?? ''
  return { key, name: key.replace(/^['"/]+|['"]$/g, ''), text, lines: countLines(text) }
}
