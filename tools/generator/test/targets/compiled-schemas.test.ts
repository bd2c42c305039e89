// For every schema that is made in this process.
import 'zod/compile'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { emitOf } from './emit-of.ts'
import { evaluateSchemas } from './evaluate-schemas.ts'

test('an app may have zod compile the schemas', async () => {
  const schemas = evaluateSchemas(
    await emitOf(
      `paths: {}
components:
  schemas:
    Name: { type: string, maxLength: 4 }
    Person:
      type: object
      required: [name]
      properties:
        name: { $ref: '#/components/schemas/Name' }
        nick: { type: [string, 'null'], maxLength: 4 }
        since: { type: string, format: date-time }
        friends: { type: array, items: { $ref: '#/components/schemas/Person' } }
`,
      ['validators'],
    ),
  )
  expect(z.config().postProcessor).toBeDefined()
  const ada = { name: 'Ada', nick: null, since: '2026-11-25T10:00:00Z' }
  const wrong = [{}, { name: 'Adaline' }, { name: 'Ada', nick: 'Adaline' }, { name: 'Ada', since: 'now' }]
  const people = [ada, ...wrong, { name: 'Eve', friends: [ada] }, { name: 'Eve', friends: wrong }]
  expect(people.map((person) => schemas.zPerson?.safeParse(person).success)).toEqual([
    true,
    ...wrong.map(() => false),
    true,
    false,
  ])
  expect(['Ada', 'Adaline', 5].map((name) => schemas.zName?.safeParse(name).success)).toEqual([true, false, false])
})
