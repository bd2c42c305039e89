import assert from 'node:assert/strict'
import type { ContractCase } from '../cases/contract-case.ts'
import type { ApiContract } from '../contract/contract.ts'
import { itemId } from '../coverage/item.ts'
import { typeAssertions } from './type-assertions.ts'
import { compileTypeAssertions, type TypeVerdicts } from './type-program.ts'

/** Client, validators and mocks have one idea of every type. Compiled once, told case by case. */
export function typeCases(contract: ApiContract, from?: string): ContractCase[] {
  let compiled: Promise<TypeVerdicts> | undefined
  return typeAssertions(contract).map(({ name, source }) => ({
    api: contract.id,
    group: 'types',
    name,
    proves: [itemId('type', { api: contract.id }, name)],
    run: async () => {
      compiled ??= compileTypeAssertions(contract, from)
      const verdict = (await compiled).get(name)
      assert.ok(verdict === undefined, `${verdict}\nin\n${source}`)
    },
  }))
}
