import { expect, test } from 'vitest'
import type { Artefact } from '../../../src/targets/emitted-file.ts'
import { engineInput } from '../../../src/targets/engines/engine-input.ts'
import { runEngine } from '../../../src/targets/engines/engines.ts'
import { Placeholders } from '../../../src/targets/inert/placeholders.ts'
import { outcomeOf } from '../../model/model-of.ts'
import { readFixture } from '../../model/read-fixture.ts'

/** Input of its own: what was read of another is of no use for it. */
function freshInput(): string {
  const { model } = outcomeOf(readFixture('plain-rest.yaml'))
  const input = engineInput(model, new Placeholders([]))
  runs += 1
  return JSON.stringify({ ...input, run: runs })
}

let runs = 0

async function printedInOrder(artefacts: readonly Artefact[]): Promise<unknown> {
  const input = freshInput()
  const printed = new Map<Artefact, unknown>()
  for (const artefact of artefacts) printed.set(artefact, await runEngine(artefact, input))
  return Object.fromEntries(printed)
}

test('engines that share what was read of a document print what each prints alone', async () => {
  const alone = {
    ...((await printedInOrder(['client'])) as object),
    ...((await printedInOrder(['validators'])) as object),
    ...((await printedInOrder(['mocks'])) as object),
  }
  expect(await printedInOrder(['client', 'validators', 'mocks'])).toEqual(alone)
  expect(await printedInOrder(['mocks', 'validators', 'client'])).toEqual(alone)
  expect(await printedInOrder(['validators', 'mocks', 'client', 'validators'])).toEqual(alone)
}, 60_000)
