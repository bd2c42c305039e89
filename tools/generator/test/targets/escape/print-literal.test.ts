import { stripTypeScriptTypes } from 'node:module'
import { describe, expect, test } from 'vitest'
import { Code, JsonText, printLiteral } from '../../../src/targets/escape/print-literal.ts'
import { evaluate } from './evaluate.ts'

describe('printLiteral', () => {
  test('stays on one line where it fits', () => {
    expect(printLiteral({ id: 'tke', body: ['application/json'], none: undefined, empty: {} })).toBe(
      "{ id: 'tke', body: ['application/json'], empty: {} }",
    )
  })

  test('breaks from the outside in', () => {
    const long = 'x'.repeat(60)
    expect(printLiteral({ short: { a: 1 }, long: [long, long] })).toBe(
      `{\n  short: { a: 1 },\n  long: [\n    '${long}',\n    '${long}',\n  ],\n}`,
    )
  })

  test('counts what stands in front of it', () => {
    const value = { text: 'x'.repeat(100) }
    expect(printLiteral(value, 0, 0)).not.toContain('\n')
    expect(printLiteral(value, 0, 20)).toContain('\n')
  })

  test('data of any kind comes back, members called __proto__ included', () => {
    const value = JSON.parse('{"__proto__": [null, true, -0.5, 1e21, "a\\u2028b"], "constructor": {}, "a b": ""}')
    const printed = stripTypeScriptTypes(`x = ${printLiteral(value)}`).slice(4)
    expect(JSON.stringify(evaluate(`(${printed})`))).toBe(JSON.stringify(value))
  })

  test('a member called like one of every object keeps its literal types', () => {
    expect(printLiteral({ constructor: { type: 'http' }, toString: 'x' })).toBe(
      "{ constructor: { type: 'http' } as const, toString: 'x' }",
    )
  })

  test('JSON is read when it is asked for, and then anew each time', () => {
    const json = '{"__proto__":1,"text":"\'\\\\\\u2028*/</script>$`"}'
    for (const width of [1, 200]) {
      const literal = { ['__proto__']: new JsonText(json), 'a b': new JsonText(json), long: 'x'.repeat(width) }
      const value = evaluate(`(${printLiteral(literal)})`) as Record<string, unknown>
      for (const key of ['__proto__', 'a b']) {
        expect(Object.getOwnPropertyDescriptor(value, key)?.get).toBeTypeOf('function')
        expect(JSON.stringify(Object.getOwnPropertyDescriptor(value, key)?.get?.())).toBe(
          JSON.stringify(JSON.parse(json)),
        )
      }
      expect(value['a b']).not.toBe(value['a b'])
    }
  })

  test('code is printed as it is', () => {
    expect(printLiteral({ sign: new Code('signTc3') })).toBe('{ sign: signTc3 }')
  })
})
