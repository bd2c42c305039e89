import { describe, expect, test } from 'vitest'
import {
  markdownBlock,
  markdownCode,
  markdownLink,
  markdownProse,
  markdownTable,
  markdownText,
} from '../../../src/targets/escape/markdown.ts'

describe('Markdown', () => {
  test('markup in a text is text', () => {
    expect(markdownText('<img src=x onerror=alert(1)> [a](b) **c** `d` &lt; $e$')).toBe(
      '\\<img src=x onerror=alert(1)\\> \\[a\\](b) \\*\\*c\\*\\* \\`d\\` \\&lt; \\$e\\$',
    )
  })

  test.each(['# title', '- item', '+ item', '= rule', '1. first', '2) second', '| cell'])(
    '%s begins nothing',
    (text) => {
      expect(markdownText(text)).toMatch(/^(?:\\|\d+\\)/)
    },
  )

  test('lines become one, and what cannot be seen is shown', () => {
    expect(markdownText('a\n\n# b\u202e')).toBe('a # b\\\\u202e')
  })

  test('code and blocks have fences longer than any inside', () => {
    expect(markdownCode('a``b')).toBe('``` a``b ```')
    expect(markdownBlock('ts', '```\nx\n````')).toBe('`````ts\n```\nx\n````\n`````\n')
  })

  test('a bar does not end a cell', () => {
    expect(markdownTable(['a'], [[markdownCode('x|y')]])).toBe('| a |\n| --- |\n| `x\\|y` |\n')
  })

  test('a backslash before a bar ends a cell for some renderers: such a text is no code', () => {
    expect(markdownTable(['a'], [[markdownCode('/a\\|<b>')]])).toBe('| a |\n| --- |\n| /a\\\\\\|\\<b\\> |\n')
  })

  test('code of nothing does not look for an end elsewhere', () => {
    expect(markdownCode('')).toBe('` `')
  })

  test('a bare address is no link, which would swallow the backslash of what follows it', () => {
    expect(markdownText('https://a.example/<img src=x onerror=y>')).toBe(
      'https\\://a.example/\\<img src=x onerror=y\\>',
    )
    expect(markdownText('WWW.a.example')).toBe('WWW\\.a.example')
  })

  test('only http addresses become links', () => {
    expect(markdownLink('page', 'https://example.com/a b')).toBe('[page](<https://example.com/a%20b>)')
    expect(markdownLink('page', 'javascript:alert(1)')).toBe('page')
  })
})

describe('prose', () => {
  test('keeps code spans and nothing else alive', () => {
    expect(markdownProse('Set `X-TC-Region`, not *that*: `a|b` <i>')).toBe(
      'Set `X-TC-Region`, not \\*that\\*: `a|b` \\<i\\>',
    )
  })
  test('nothing is code where renderers disagree on what is', () => {
    expect(markdownProse('\\`<b>`')).toBe('\\\\\\`\\<b\\>\\`')
    expect(markdownProse('``<b>`` `c`')).toBe('\\`\\`\\<b\\>\\`\\` \\`c\\`')
  })

  test('takes a lone backtick as text', () => {
    expect(markdownProse('a ` b')).toBe('a \\` b')
  })
})
