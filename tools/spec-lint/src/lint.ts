import { join } from 'node:path'
import type { SourceLocation } from '@cloud-kubeconfig/generator/diagnostics'
import { pointerOf } from './pointer.ts'
import { type ReadSpec, readSpec } from './read-spec.ts'
import type { Finding } from './rule.ts'
import { allRules } from './rules/all-rules.ts'
import type { Spec } from './spec.ts'

/** A problem, ready to print. */
export interface Problem extends SourceLocation {
  /** The rule, or the generator's code. */
  readonly rule: string
  readonly pointer: string
  readonly cause: string
  readonly cure: string
}

/** Lints the given `openapi.yaml` files together: what the generator says of each, then our own rules. */
export async function lint(files: readonly string[]): Promise<Problem[]> {
  const read = await Promise.all(files.map(readSpec))
  const specs = read.flatMap(({ spec }) => (spec ? [spec] : []))
  return read.flatMap((one) => [...loadProblems(one), ...(one.spec ? ruleProblems(one.spec, specs, one) : [])])
}

function loadProblems({ diagnostics }: ReadSpec): Problem[] {
  return diagnostics.map(({ code, file, line, column, pointer, message, hint }) => ({
    rule: code,
    file,
    line,
    column,
    pointer,
    cause: message,
    cure: hint,
  }))
}

function ruleProblems(spec: Spec, all: readonly Spec[], { locate }: ReadSpec): Problem[] {
  return allRules.flatMap(({ name, check }) =>
    check(spec, all).map((finding) => ({
      rule: name,
      ...placeOf(finding, spec, locate),
      cause: finding.cause,
      cure: finding.cure,
    })),
  )
}

function placeOf(
  { path, beside }: Finding,
  spec: Spec,
  locate: ReadSpec['locate'],
): SourceLocation & { pointer: string } {
  if (beside !== undefined) return { file: join(spec.file, '..', beside), line: 1, column: 1, pointer: '' }
  const pointer = pointerOf(path)
  return { ...locate(pointer), pointer }
}
