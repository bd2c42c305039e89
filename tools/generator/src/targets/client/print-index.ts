import type { Model } from '../../model/model.ts'
import { CORE } from '../package/package-names.ts'
import { declaredNames, printExports } from '../print-exports.ts'
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

/** `index.gen.ts`: every name of the package, one by one. */
export function printIndex(model: Model, files: { readonly types: string; readonly operations: string }): string {
  const core = [...CORE_VALUES, ...CORE_TYPES.map((name) => `type ${name}`)]
  const api = [`create${model.pascalName}Client`, `type ${model.pascalName}ClientOptions`]
  const exports = printExports([
    [CORE, core],
    ['./api.gen.ts', api],
    ['./operations.gen.ts', declaredNames(files.operations)],
    ['./types.gen.ts', declaredNames(files.types)],
  ])
  return withHeader(exports)
}
