import { expect, test } from 'vitest'
import { helpText, parseArguments } from '../src/parse-arguments.ts'

test('without arguments all that there is is measured', () => {
  const { parts, generators, documents, runs, budget, limits, isJson } = parseArguments([])
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['generator', 'servers', 'peers', 'emitted']))
  expect(generators.map(({ id }) => id)).toEqual(expect.arrayContaining(['ours', 'hey-api', 'orval']))
  expect({ documents, runs, budget, limits, isJson }).toEqual({
    documents: [],
    runs: 5,
    budget: 25_000,
    limits: { time: 400_000, memory: 6 * 2 ** 30 },
    isJson: false,
  })
})

test('parts, generators and quantities are taken from the command line, in units of a second and a GiB', () => {
  const args = ['emitted', 'peers', '--generators', 'orval,ours', '--documents', 'a', '--documents', 'b', '--runs', '2']
  const request = parseArguments([...args, '--budget', '1.5', '--time-limit', '10', '--memory-limit', '0.5', '--json'])
  expect(request.parts.map(({ name }) => name)).toEqual(['peers', 'emitted'])
  expect(request.generators.map(({ id }) => id)).toEqual(['ours', 'orval'])
  expect(request).toMatchObject({
    documents: ['a', 'b'],
    runs: 2,
    budget: 1500,
    limits: { time: 10_000, memory: 2 ** 29 },
    isJson: true,
  })
})

test('--quick stands for less of everything that takes time, unless that is said as well', () => {
  expect(parseArguments(['--quick'])).toMatchObject({ runs: 3, budget: 8000, limits: { time: 60_000 } })
  expect(parseArguments(['--quick', '--runs', '4']).runs).toBe(4)
})

test.each([
  [['peer'], 'There is no bench "peer"; there are generator,'],
  [['--generators', 'ours,swagger'], 'There is no generator "swagger"; there are ours,'],
  [['--runs', '0'], '--runs takes a number above 0, not "0".'],
  [['--budget', 'long'], '--budget takes a number above 0, not "long".'],
  [['--document', 'a'], "Unknown option '--document'"],
])('%j is refused', (args, message) => {
  expect(() => parseArguments(args)).toThrow(message)
})

test('the help names every part and every option', () => {
  for (const { name } of parseArguments([]).parts) expect(helpText).toContain(`  ${name} `)
  for (const option of ['documents', 'generators', 'runs', 'budget', 'time-limit', 'memory-limit', 'quick', 'json'])
    expect(helpText).toContain(`--${option} `)
})
