import type { SchemaAt } from '../contract/contract.ts'
import { pascalCase } from '../contract/names.ts'
import { textAt } from '../document/json.ts'
import type { LoadedApi } from '../wire/loaded-api.ts'

/** A validator, the part of Standard Schema that is used here. */
export interface Validator {
  readonly '~standard': { readonly validate: (value: unknown) => Outcome | Promise<Outcome> }
}

interface Outcome {
  readonly issues?: unknown
}

/** The exported validator of a component; undefined where there is none of its name. */
export function validatorOf({ packages }: LoadedApi, component: string): Validator | undefined {
  const name = [`z${pascalCase(component)}`, `z${pascalCase(component)}Schema`].find((key) => key in packages.schemas)
  return name === undefined ? undefined : (packages.schemas[name] as Validator)
}

/** The component that a schema is a reference to. */
export function componentOf({ contract }: LoadedApi, { location }: SchemaAt): string | undefined {
  const reference = textAt(contract.document.at(location).value, '$ref')
  const name = reference && /#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1]
  return name === undefined ? undefined : decodeURIComponent(name)
}
