import type { SampleOperation } from '../documents/sample-operation.ts'
import { type BundleSize, bundleSize } from '../sizes/bundle-size.ts'
import type { Output } from './compile-output.ts'
import { type EmittedFiles, emittedFiles } from './emitted-files.ts'
import { type Completion, measureCompletion } from './measure-completion.ts'

/** An app that uses an output. */
export interface UsedOutput {
  readonly output: Output
  readonly files: EmittedFiles
  /** Why there is none, where it is text. */
  readonly completion: Completion | string
  /** Why there is none, where it is text. */
  readonly app: BundleSize | string
}

/** Edits and bundles an app that calls one operation. @param patience milliseconds for the editor's server */
export async function useInApp(output: Output, operation: SampleOperation, patience: number): Promise<UsedOutput> {
  const { generator, workplace } = output
  const files = emittedFiles(workplace.out)
  const app = generator.app?.(workplace, operation)
  const none = generator.app ? `no function for ${operation.operationId}` : 'no client'
  if (!app) return { output, files, completion: none, app: none }
  const alias = generator.paths?.(workplace) ?? {}
  const request = { app: app.edited, expected: operation.queryParameters, patience }
  return {
    output,
    files,
    completion: await orReason(measureCompletion(output, request)),
    app: await orReason(bundleSize(app.bundled, { alias, modules: generator.modules() })),
  }
}

/** What does not come about is a cell that says so. */
async function orReason<Result>(measuring: Promise<Result>): Promise<Result | string> {
  try {
    return await measuring
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('')
  }
}
