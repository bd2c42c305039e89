import MarkdownIt from 'markdown-it'
import { marked } from 'marked'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { Emission } from './emission.ts'

/** Two readings of Markdown, as registries and forges have them: HTML in it is alive, bare addresses become links. */
const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => new MarkdownIt({ html: true, linkify: true }).render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false, gfm: true }),
}

type Node = DefaultTreeAdapterTypes.ChildNode
// Beside a table's text: what a table itself is made of never changes.
const INLINE: ReadonlySet<string> = new Set(['a', 'code'])

/** READMEs that show anything but what those of the harmless document do: another structure, or something that acts. */
export function checkReadmes(files: Emission, harmless: Emission): readonly string[] {
  return [...files]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([path, text]) => {
      return Object.entries(renderers).flatMap(([name, render]) => {
        const nodes = parseFragment(render(text)).childNodes
        const expected = parseFragment(render(harmless.get(path) ?? '')).childNodes
        const problems = actions(nodes)
        if (skeleton(nodes) !== skeleton(expected))
          problems.push(`has another structure: ${difference(skeleton(nodes), skeleton(expected))}`)
        return problems.map((problem) => `${path}, by ${name}: ${problem}`)
      })
    })
}

/** Elements that are not there to show text, and attributes that do more than classify it. */
function actions(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [] : [`has a ${node.nodeName}`]
    const found = node.attrs
      .filter(({ name, value }) => !isHarmless(name, value))
      .map(({ name, value }) => `has ${name}="${value}" on ${node.tagName}`)
    return [...found, ...actions(node.childNodes)]
  })
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href') return /^(?:https?:\/\/|mailto:)/.test(value)
  return (name === 'class' && /^language-(?:ts|sh)$/.test(value)) || name === 'align' || name === 'style'
}

/**
 * The elements, without text, and without what a text may bring along: links to the web, and code within a line. Rows that
 * are alike count once: entries with the same code share one.
 */
function skeleton(nodes: readonly Node[]): string {
  return elements(nodes).replace(/(<tr>(?:<td>)+)\1+/g, '$1')
}

function elements(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!('tagName' in node)) return ''
      const inner = elements(node.childNodes)
      return INLINE.has(node.tagName) && node.parentNode?.nodeName !== 'pre' ? inner : `<${node.tagName}>${inner}`
    })
    .join('')
}

function difference(found: string, expected: string): string {
  let at = 0
  while (at < found.length && found[at] === expected[at]) at += 1
  return `…${found.slice(Math.max(0, at - 30), at + 40)} where ${expected.slice(at, at + 40)} was expected`
}
