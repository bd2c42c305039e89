import { expect, test } from 'vitest'
import { allSamples } from '../../src/validators/samples/all-samples.ts'

test.each(allSamples.map((sample) => [sample.component, sample] as const))(
  'the %s that is parsed is one, and the schema written by hand looks into it',
  async (_component, { module }) => {
    const { schema, value } = await import(module)
    expect(schema.safeParse(value)).toMatchObject({ success: true })
    for (const name of Object.keys(value)) {
      const spoiled = schema.safeParse({ ...value, [name]: Symbol('no JSON') })
      expect(spoiled, name).toMatchObject({ success: false })
    }
  },
)
