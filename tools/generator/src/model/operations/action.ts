import { isObject, objectAt, textAt } from '../document/json-kind.ts'
import type { Operation } from '../model.ts'
import type { RawOperation } from './raw-operation.ts'

type Action = NonNullable<Operation['action']>

export interface ActionSettings {
  readonly action?: Action
  readonly constants: Operation['constants']
  readonly formParameters: boolean
}

/** What tells the operation apart on the wire, and so is sent by the client and never asked of a caller. */
export function actionOf({ node, query }: RawOperation): ActionSettings {
  const written = objectAt(node.value, 'x-action')
  const action = written === undefined ? undefined : readAction(written)
  const fromAction = action === undefined ? {} : constantsOf(action)
  return {
    ...(action !== undefined && { action }),
    constants: {
      headers: action?.in === 'header' ? fromAction : {},
      query: { ...query, ...(action?.in === 'query' && fromAction) },
    },
    formParameters: written?.formParameters === true,
  }
}

function readAction(written: NonNullable<ReturnType<typeof objectAt>>): Action | undefined {
  const name = textAt(written, 'name')
  const value = textAt(written, 'value')
  if (name === undefined || value === undefined || (written.in !== 'header' && written.in !== 'query')) return undefined
  const version = isObject(written.version) ? written.version : {}
  const versionName = textAt(version, 'name')
  const versionValue = textAt(version, 'value')
  return {
    in: written.in,
    name,
    value,
    ...(versionName !== undefined &&
      versionValue !== undefined && { version: { name: versionName, value: versionValue } }),
  }
}

function constantsOf({ name, value, version }: Action): Readonly<Record<string, string>> {
  return Object.fromEntries([[name, value], ...(version === undefined ? [] : [[version.name, version.value] as const])])
}
