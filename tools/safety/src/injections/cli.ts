#!/usr/bin/env node
/** `npm run injections`: every place of a document × every hostile text, in every version and format. */
import { parseArgs } from 'node:util'
import type { OpenApiVersion } from '@cloud-kubeconfig/generator/load'
import { hostilePairs, hostileTexts, quickTexts } from './hostile-texts.ts'
import type { InputFormat } from './input-format.ts'
import { type InjectionResult, runInjections } from './run-injections.ts'

const variants: readonly (readonly [OpenApiVersion, InputFormat])[] = [
  ['3.1', 'json'],
  ['3.0', 'yaml'],
  ['3.2', 'yaml'],
  ['3.1', 'overlay'],
]
const columns = 'version format places positions texts carried refused collided documents pairs failures'.split(' ')

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(9)).join('  ')}\n`)
}

function row(variant: readonly [string, string], result: InjectionResult): readonly (string | number)[] {
  const { places, positions, texts, carried, refused, collided, documents, pairDocuments, failures } = result
  return [...variant, places, positions, texts, carried, refused, collided, documents, pairDocuments, failures.length]
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
  const texts = values.quick ? quickTexts(hostileTexts) : hostileTexts
  let failed = 0
  let tried = 0
  print(columns)
  for (const [version, format] of variants) {
    const result = await runInjections({ version, format, texts, pairs: values.quick ? [] : hostilePairs })
    print(row([version, format], result))
    for (const failure of result.failures) process.stdout.write(`  ${failure}\n`)
    failed += result.failures.length
    tried += result.carried + result.refused + result.collided
  }
  process.stdout.write(`${tried} pairs of a place and a text, ${failed} failures\n`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await main()
