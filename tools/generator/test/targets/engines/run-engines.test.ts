import { expect, test } from 'vitest'
import type { Artefact } from '../../../src/targets/emitted-file.ts'
import { engineInput } from '../../../src/targets/engines/engine-input.ts'
import { runOnThreads } from '../../../src/targets/engines/run-engines.ts'
import { Placeholders } from '../../../src/targets/inert/placeholders.ts'
import { outcomeOf } from '../../model/model-of.ts'
import { readFixture } from '../../model/read-fixture.ts'

const artefacts: readonly Artefact[] = ['client', 'validators', 'mocks']

async function filesOf(input: string, large: number): Promise<unknown> {
  const running = [...runOnThreads(artefacts, input, large)]
  return Object.fromEntries(await Promise.all(running.map(async ([artefact, files]) => [artefact, await files])))
}

test('two threads print what one does', async () => {
  const { model } = outcomeOf(readFixture('plain-rest.yaml'))
  const input = JSON.stringify(engineInput(model, new Placeholders([])))
  const printed = await filesOf(input, Number.POSITIVE_INFINITY)
  expect(printed).toMatchObject({
    client: { 'src/types.gen.ts': expect.stringContaining('export type ') },
    validators: { 'src/validators.gen.ts': expect.stringContaining('z.object<any>(') },
    mocks: { 'src/paths.gen.ts': expect.stringContaining('export interface paths') },
  })
  expect(await filesOf(input, 0)).toEqual(printed)
}, 60_000)

test('what goes wrong in the second thread is told in the first', async () => {
  const running = runOnThreads(['mocks', 'validators'], '{"document": null', 0)
  await expect(running.get('validators')).rejects.toThrow('JSON')
  await expect(running.get('mocks')).rejects.toThrow('JSON')
}, 60_000)
