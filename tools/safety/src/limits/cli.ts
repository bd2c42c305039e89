#!/usr/bin/env node
/** `npm run limits [-- PATTERN]`: what documents cost that cost more than they are worth, each in a process of its own. */
import type { CostlyDocument } from './costly-document.ts'
import { costlyDocuments } from './costly-documents.ts'
import { runCostlyDocument } from './run-costly-document.ts'

const mostSeconds = 10
const mostBytes = 2 ** 30

/** Whether a document keeps to the bounds; prints a line about it. */
async function keepsBounds(document: CostlyDocument): Promise<boolean> {
  const run = await runCostlyDocument(document, 120)
  const { outcome, cpu = Number.POSITIVE_INFINITY, memory = Number.POSITIVE_INFINITY } = run
  const keeps = outcome === document.outcome && cpu <= mostSeconds && memory <= mostBytes
  const cost = `${cpu.toFixed(1).padStart(6)} s ${String(Math.round(memory / 2 ** 20)).padStart(6)} MiB`
  process.stdout.write(`${keeps ? '  ' : '! '}${document.name.padEnd(60)} ${cost}  ${outcome}\n`)
  return keeps
}

const pattern = new RegExp(process.argv[2] ?? '')
const chosen = costlyDocuments.filter(({ name }) => pattern.test(name))
let beyond = 0
for (const document of chosen) if (!(await keepsBounds(document))) beyond += 1
process.stdout.write(
  `${chosen.length} documents, ${beyond} beyond ${mostSeconds} s of processor time, 1 GiB, or what was expected\n`,
)
process.exitCode = beyond === 0 ? 0 : 1
