import { join } from 'node:path'
import { root } from './publishable-packages.ts'
import { run } from './run.ts'

export interface Compiler {
  readonly name: string
  /** Absolute path of its `tsc`, a script for Node. */
  readonly script: string
}

export const compilers: readonly Compiler[] = [
  { name: 'TypeScript 5.9', script: join(root, 'node_modules/typescript/bin/tsc') },
  { name: 'TypeScript 6', script: join(root, 'node_modules/typescript-6/bin/tsc') },
  { name: 'TypeScript 7', script: join(root, 'node_modules/@typescript/native/bin/tsc') },
]

/**
 * Errors in a project's own sources and in what our packages declare. Declarations are checked too (`skipLibCheck` is
 * off in the project), but those of other people's packages are theirs.
 */
export async function compileErrors({ script }: Compiler, project: string): Promise<string[]> {
  const { status, output } = await run(process.execPath, [script, '--pretty', 'false'], { cwd: project })
  const errors = output.split('\n').filter((line) => /^\S.*\berror TS\d+:/.test(line))
  if (status !== 0 && errors.length === 0) return [output]
  return errors.filter((line) => !/^node_modules\/(?!@cloud-kubeconfig\/)/.test(line))
}
