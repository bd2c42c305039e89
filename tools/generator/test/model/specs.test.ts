import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { engineOutputOf } from './engine-output.ts'
import { outcomeOf } from './model-of.ts'

const specs = new URL('../../../../specs/', import.meta.url)
const apis = readdirSync(specs, { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(apis.map(({ name }) => name))(
  'the spec of %s has nothing to complain about, and every validator it names exists',
  async (api) => {
    const { model, problems } = outcomeOf(readFileSync(new URL(`${api}/openapi.yaml`, specs), 'utf8'), api)
    expect(problems).toEqual([])
    const { validators } = await engineOutputOf(model.engineDocument)
    const named = model.operations.flatMap(({ validators: { responses, ...groups } }) => [
      ...Object.values(groups),
      ...Object.values(responses),
    ])
    const failures = model.failures.flatMap(({ validator }) => validator ?? [])
    expect([...named, ...failures].filter((name) => validators[name] === undefined)).toEqual([])
  },
)
