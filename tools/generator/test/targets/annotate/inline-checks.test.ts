import { describe, expect, test } from 'vitest'
import { declarationOf, emitOf, fileOf } from '../emit-of.ts'
import { evaluateSchemas } from '../evaluate-schemas.ts'

const files = await emitOf(
  `paths: {}
components:
  schemas:
    Id: { type: string, pattern: '^[a-z]+$' }
    Kind: { type: string, enum: [x, y] }
    Either: { oneOf: [{ $ref: '#/components/schemas/Kind' }, { type: integer }] }
    Thing: { type: object, properties: { a: { type: integer } } }
    Site: { type: string, format: uri }
    Tree: { type: object, properties: { leaves: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Tree' } } } }
    Ids: { type: [array, 'null'], uniqueItems: true, maxItems: 3, items: { $ref: '#/components/schemas/Id' } }
    Eithers: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Either' } }
    Lists: { type: array, uniqueItems: true, items: { type: array, items: { $ref: '#/components/schemas/Id' } } }
    Things: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Thing' } }
    Sites: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Site' } }
    Holder: { type: object, properties: { ids: { type: array, uniqueItems: true, items: { $ref: '#/components/schemas/Id' } } } }
`,
  ['validators'],
)
const text = fileOf(files, 'validators/src/validators.gen.ts')
const schemas = evaluateSchemas(files)

function taken(name: string, values: readonly unknown[]): readonly boolean[] {
  return values.map((value) => schemas[name]?.safeParse(value).success ?? false)
}

describe('a check beside a schema', () => {
  test.each([
    ['zIds', 'ZodNullableOf<ZodArrayOf<typeof zId>>'],
    ['zEithers', 'ZodArrayOf<typeof zEither>'],
    ['zLists', 'ZodArrayOf<ZodArrayOf<typeof zId>>'],
    ['zHolder', 'ZodObjectOf<{ ids: ZodOptionalOf<ZodArrayOf<typeof zId>> }, z.core.$strip>'],
  ])('of %s is put behind it, which hands on all that it takes', (name, type) => {
    expect(declarationOf(text, name)).toContain(`${name}: ${type} =`)
    expect(declarationOf(text, name)).toContain('.refine(checkUniqueItems')
  })

  test.each(['zThings', 'zSites', 'zTree'])(
    'of %s stays beside it: members may be left out, and texts trimmed',
    (name) => {
      expect(declarationOf(text, name)).toContain('.and($unknown.refine(checkUniqueItems')
    },
  )

  test('is looked at in either place', () => {
    expect(taken('zIds', [null, ['a', 'b'], ['a', 'a'], ['A'], ['a', 'b', 'c', 'd']])).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(
      taken('zEithers', [
        ['x', 1],
        ['x', 'x'],
        [1, 1],
      ]),
    ).toEqual([true, false, false])
    expect(
      taken('zLists', [
        [['a'], ['b']],
        [['a'], ['a']],
      ]),
    ).toEqual([true, false])
    expect(taken('zHolder', [{}, { ids: ['a', 'a'] }])).toEqual([true, false])
    expect(
      taken('zThings', [
        [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
        [{ a: 1 }, { a: 1 }],
      ]),
    ).toEqual([true, false])
    expect(taken('zTree', [{ leaves: [{}] }, { leaves: [{}, {}] }])).toEqual([true, false])
  })
})
