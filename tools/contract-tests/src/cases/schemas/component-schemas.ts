import assert from 'node:assert/strict'
import type { SchemaAt } from '../../contract/contract.ts'
import { itemId } from '../../coverage/item.ts'
import { validatorOf } from '../../expect/component-validator.ts'
import { arbitraryOf } from '../../schema/arbitrary.ts'
import { boundariesOf } from '../../schema/boundaries.ts'
import { oracleOf } from '../../schema/oracle.ts'
import type { LoadedApi } from '../../wire/loaded-api.ts'
import type { ApiCases } from '../contract-case.ts'
import { runProperty } from '../properties/run-property.ts'

/** Every component has a validator of its own that allows and refuses what the document does. */
export const componentSchemaCases: ApiCases = (api) =>
  api.contract.components.map(({ name, schema }) => {
    const title = `${api.contract.id}: the validator of ${name} agrees with the document`
    return {
      api: api.contract.id,
      group: 'schemas',
      name: title,
      proves: [itemId('schema', { api: api.contract.id }, name)],
      run: () => check(api, title, name, schema),
    }
  })

async function check(api: LoadedApi, title: string, name: string, schema: SchemaAt): Promise<void> {
  const { document } = api.contract
  const validator = validatorOf(api, name)
  assert.ok(validator, `the validators package exports nothing for ${name}`)
  const compare = async (value: unknown, what: string) => {
    const { issues } = await validator['~standard'].validate(value)
    const verdict = oracleOf(document).judge(schema, value)
    const said = `the validator says ${JSON.stringify(issues ?? 'valid')}, the document says ${verdict.text}`
    assert.equal(issues === undefined, verdict.valid, `${what} ${JSON.stringify(value)}: ${said}`)
  }
  for (const boundary of boundariesOf(document, schema)) await compare(boundary.value, boundary.name)
  await runProperty(title, arbitraryOf(document, schema), (value) => compare(value, 'the value'))
}
