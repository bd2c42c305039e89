import type { Model } from '../../model/model.ts'
import { CORE } from '../package/package-names.ts'
import { type ModuleNames, printExports } from '../print-exports.ts'
import { withHeader } from '../print-module.ts'

// What a caller needs beside the operations: the errors, their guards, and the types of options and results.
const CORE_VALUES = [
  'ApiError',
  'ConfigurationError',
  'TransportError',
  'ValidationError',
  'isApiError',
  'isClientError',
]
const CORE_TYPES = ['CallError', 'Client', 'Credentials', 'CredentialsSource', 'Options', 'Result']

// Types and operations, neither of them split.
const FEW_FILES = 2

/** `index.gen.ts`: every name of the package, one by one while they fit into few files. */
export function printIndex(model: Model, declared: readonly ModuleNames[]): string {
  const core = [...CORE_VALUES, ...CORE_TYPES.map((name) => `type ${name}`)]
  const api = [`create${model.pascalName}Client`, `type ${model.pascalName}ClientOptions`]
  const own: readonly ModuleNames[] = [
    [CORE, core],
    ['./api.gen.ts', api],
  ]
  return withHeader(
    declared.length > FEW_FILES ? printExports(own, { whole: declared }) : printExports([...own, ...declared]),
  )
}
