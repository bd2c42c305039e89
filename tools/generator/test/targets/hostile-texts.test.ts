import { beforeAll, describe, expect, test } from 'vitest'
import { emit } from '../../src/targets/emit.ts'
import { outcomeOf } from '../model/model-of.ts'
import { documentWith, placeCount } from './hostile-document.ts'
import { syntaxOf } from './syntax-of.ts'

/** Between them: ends of comments, strings, templates, expressions, lines, elements and paths, and names of objects. */
const texts: readonly string[] = [
  `*/ '"\`\${globalThis.pwned=1}\\u0027;\n\u2028</script><img src=x onerror=y>[a](javascript:b)|//`,
  'null\u0000 bidi\u202e\u2066 tag\u{e0041} lone\ud800',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '\\',
  't0_0_ z.any() } ] )',
]

const places = Array.from({ length: placeCount }, (_, place) => place)

async function emitted(place?: number, text?: string): Promise<ReadonlyMap<string, string>> {
  const { model } = outcomeOf(documentWith(place, text), 'hostile')
  const files = await emit(model)
  return new Map(files.map(({ path, content }) => [path, content]))
}

function syntaxes(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const modules = [...files].filter(([path]) => path.endsWith('.ts'))
  return Object.fromEntries(modules.map(([path, content]) => [path, syntaxOf(content)]))
}

describe('no text of a document becomes code', () => {
  let harmless: Readonly<Record<string, string>>
  beforeAll(async () => {
    harmless = syntaxes(await emitted())
  })

  test.each(places)('every hostile text at place %i', async (place) => {
    // What cannot be, a header of that name, is left out.
    const leftOut = syntaxes(await emitted(place, ' '))
    for (const text of texts) {
      const files = await emitted(place, text)
      expect([harmless, leftOut], `${JSON.stringify(text)} at place ${place}`).toContainEqual(syntaxes(files))
      expect([...files.keys()].filter((path) => !/^(?:client|validators|mocks)\/[\w./-]+$/.test(path))).toEqual([])
      for (const [path, content] of files) expectInert(path, content, text)
    }
  })
})

/** What syntax does not show: raw characters that fool a reader, and markup in a README. */
function expectInert(path: string, content: string, text: string): void {
  const place = `${path} with ${JSON.stringify(text)}`
  expect(content, place).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u2028-\u202e\u2066-\u2069]/)
  expect(content, place).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/)
  if (path.endsWith('.ts')) expect(content, place).not.toMatch(/<\/script|<!--/i)
  if (path.endsWith('.json')) JSON.parse(content)
  if (!path.endsWith('README.md')) return
  const prose = content.replace(/^(`{3,}).*?^\1$/gms, '').replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
  expect(prose, place).not.toMatch(/(?<!\\)<(?!https?:)/)
  expect(prose, place).not.toMatch(/(?<!\\)\]\(\s*<?(?!https?:)/)
}
