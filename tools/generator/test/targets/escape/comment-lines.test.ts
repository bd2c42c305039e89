import { describe, expect, test } from 'vitest'
import { commentLines, printDocComment } from '../../../src/targets/escape/comment-lines.ts'
import { evaluate } from './evaluate.ts'

describe('commentLines', () => {
  test.each([
    'ends */ here',
    'begins /* here',
    '*/',
    'lines\u2028*/\u2029and\r\nmore\rof\nthem',
    '**/ /**/',
    'null \u0000 bidi \u202e',
    '</script>',
  ])('%j stays a comment', (text) => {
    expect(evaluate(`(${printDocComment(commentLines(text))} 'after')`)).toBe('after')
  })

  test('a text that speaks to a bundler or a debugger is only a text', () => {
    const lines = commentLines('@__PURE__ #__NO_SIDE_EFFECTS__\n# sourceMappingURL=https://example.com/x.map')
    expect(lines.join('\n')).not.toMatch(/[@#]__|# sourceMappingURL/)
  })

  test('tags and inner blank lines are kept, outer ones are not', () => {
    expect(commentLines('\n\nFirst.\n\n@deprecated since 2\n')).toEqual(['First.', '', '@deprecated since 2'])
  })

  test('one line is not put beside the slashes, where `@ts-expect-error` would be obeyed', () => {
    expect(printDocComment(['@ts-expect-error'], '  ')).toBe('  /**\n   * @ts-expect-error\n   */\n')
  })
})

test('blank lines come one at a time', () => {
  expect(commentLines('a\n\n\n\nb\n\n')).toEqual(['a', '', 'b'])
})
