import type { SampleOperation } from '../documents/sample-operation.ts'
import { positionalArguments } from './argument-code.ts'
import { findExport } from './find-export.ts'
import type { SampleApp, Workplace } from './generator.ts'

/** An app for a client whose functions need nothing but their arguments, path parameters first. */
export function positionalApp({ out }: Workplace, operation: SampleOperation): SampleApp | undefined {
  const call = findExport(out, [operation.operationId])
  return (
    call && {
      edited: `import { ${call.name} } from '${call.file}'\n${call.name}(${positionalArguments(operation)})\n`,
      bundled: `export { ${call.name} } from '${call.file}'\n`,
    }
  )
}
