import { expect, test } from 'vitest'
import type { Artefact } from '../../../src/targets/emitted-file.ts'
import type { RunEngines } from '../../../src/targets/engines/engine-files.ts'
import { engineInput } from '../../../src/targets/engines/engine-input.ts'
import { EngineThread } from '../../../src/targets/engines/engine-thread.ts'
import { runEngines, runOnThreads } from '../../../src/targets/engines/run-engines.ts'
import { Placeholders } from '../../../src/targets/inert/placeholders.ts'
import { outcomeOf } from '../../model/model-of.ts'
import { readFixture } from '../../model/read-fixture.ts'

const artefacts: readonly Artefact[] = ['client', 'validators', 'mocks']

async function filesOf(running: ReturnType<RunEngines>): Promise<unknown> {
  return Object.fromEntries(await Promise.all([...running].map(async ([artefact, files]) => [artefact, await files])))
}

test('two threads print what one does', async () => {
  const { model } = outcomeOf(readFixture('plain-rest.yaml'))
  const input = JSON.stringify(engineInput(model, new Placeholders([])))
  const printed = await filesOf(runEngines(artefacts, input))
  expect(printed).toMatchObject({
    client: { 'src/types.gen.ts': expect.stringContaining('export type ') },
    validators: { 'src/validators.gen.ts': expect.stringContaining('z.object<any>(') },
    mocks: { 'src/paths.gen.ts': expect.stringContaining('export interface paths') },
  })
  const thread = new EngineThread()
  // Twice in the same thread, the second time in both.
  expect(await filesOf(runOnThreads(artefacts, input, { thread, large: false }))).toEqual(printed)
  expect(await filesOf(runOnThreads(artefacts, input, { thread, large: true }))).toEqual(printed)
}, 60_000)

test.each([false, true])(
  'what goes wrong in the second thread is told in the first (large: %s)',
  async (large) => {
    const running = runOnThreads(artefacts, '{"document": null', { thread: new EngineThread(), large })
    for (const artefact of artefacts) await expect(running.get(artefact)).rejects.toThrow('JSON')
  },
  60_000,
)
