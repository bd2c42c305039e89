import { expect, test } from 'vitest'
import type { MeasuredRun, Outcome } from '../../src/process/measured-process.ts'
import { repeatInTurns } from '../../src/process/repeat-in-turns.ts'

const run = (wall: number, outcome: Outcome = 'done'): MeasuredRun => ({
  outcome,
  wall,
  cpu: undefined,
  memory: undefined,
  output: '',
})

async function order(walls: Record<string, MeasuredRun>, budget: number): Promise<string> {
  const taken: string[] = []
  await repeatInTurns(Object.keys(walls), { runs: 3, budget }, async (name) => {
    taken.push(name)
    return walls[name] ?? run(0)
  })
  return taken.join('')
}

test('subjects take turns', async () => {
  expect(await order({ a: run(10), b: run(10) }, 1000)).toBe('ababab')
})

test('one that has used up its budget is not measured again, the others are', async () => {
  expect(await order({ a: run(100), b: run(10) }, 100)).toBe('abbb')
})

test('one that failed is not measured again', async () => {
  expect(await order({ a: run(10, 'failed'), b: run(10) }, 1000)).toBe('abbb')
})
