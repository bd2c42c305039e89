import { expect, test } from 'vitest'
import { type Expression, parseExpression } from '../../../src/targets/validators/annotate/parse-expression.ts'

/** What was read, without the texts of its parts. */
function shapeOf(expression: Expression): unknown {
  switch (expression.is) {
    case 'member':
      return [shapeOf(expression.of), expression.name]
    case 'call':
      return { call: shapeOf(expression.callee), args: expression.args.map(shapeOf) }
    case 'list':
      return { list: expression.items.map(shapeOf) }
    case 'object':
      return { object: expression.members.map(([key, value]) => [key, shapeOf(value)]) }
    case 'function':
      return { type: expression.type, body: shapeOf(expression.body) }
    default:
      return expression.text
  }
}

const read = (text: string) => shapeOf(parseExpression(text, 0))

test('calls of calls, lists and objects', () => {
  expect(read("z.object({ a: z.int().gte(-1.5e3), 'b c': [zÄ, null] });")).toEqual({
    call: ['z', 'object'],
    args: [
      {
        object: [
          ['a', { call: [{ call: ['z', 'int'], args: [] }, 'gte'], args: ['-1.5e3'] }],
          ["'b c'", { list: ['zÄ', 'null'] }],
        ],
      },
    ],
  })
})

test('functions with and without a type', () => {
  expect(read('(): z.ZodType<A, A> => zA')).toEqual({ type: 'z.ZodType<A, A>', body: 'zA' })
  expect(read('() => z.b()')).toEqual({ type: undefined, body: { call: ['z', 'b'], args: [] } })
})

test('brackets and quotes in texts and patterns are theirs', () => {
  expect(read(`[')"]', "\\"(", /[(]\\//u, ',' ]`)).toEqual({ list: [`')"]'`, `"\\"("`, '/[(]\\//u', "','"] })
})

test('comments are passed over, and the text of a part is as it was written', () => {
  const expression = parseExpression('x = z.a( /* ( */ 1, ).b() ;', 4)
  expect(expression.text).toBe('z.a( /* ( */ 1, ).b()')
})

test.each(['', ')', 'z.', 'z.a(', 'z.a(1 2)', '{ a }', '() { }', "'a"])('%j is refused', (text) => {
  expect(() => read(text)).toThrow('not read here')
})
