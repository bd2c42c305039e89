import { expect, test } from 'vitest'
import { usedNames } from '../../../src/targets/split/used-names.ts'

test('names in comments, texts and patterns, of members and of keys, are no references', () => {
  const text = `/** zComment */
export const zThing: z.ZodObject<{ zKey: typeof zType; 'zText': z.ZodOptional<typeof zOther> }> = z.object({
  zKey: zValue, zOptional: z.string().regex(/'zPattern[/'"]zClass/u), "zDouble": z.literal('it\\'s zWord'),
}).zMember(...zSpread)`
  const names = [...usedNames(text)].filter((name) => /^z\w/.test(name))
  expect(names.toSorted()).toEqual(['zOther', 'zSpread', 'zType', 'zValue'])
})
