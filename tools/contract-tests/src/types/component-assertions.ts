import type { ApiContract } from '../contract/contract.ts'
import { pascalCase } from '../contract/names.ts'
import type { TypeAssertion } from './type-assertions.ts'

/** The type of every component is what its validator takes. */
export function componentAssertions({ components }: ApiContract): TypeAssertion[] {
  return components.map(({ name }) => {
    const type = pascalCase(name)
    return {
      name: `component ${name}`,
      source: `same<client.${type}, z.input<typeof validators.z${type}>>()`,
    }
  })
}
