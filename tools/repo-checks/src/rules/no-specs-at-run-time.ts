import ts from 'typescript'
import { isCode } from '../repository.ts'
import type { Rule } from '../rule.ts'
import { descendants, lineOf, parse } from '../source-code.ts'

/** `specs/` is not in any package: what a package needs of it is generated into it. */
export const noSpecsAtRunTime: Rule = {
  name: 'no-specs-at-run-time',
  check: ({ files }) =>
    files
      .filter(
        ({ path }) => isCode(path) && /^packages\/.*\/src\//.test(path) && !path.startsWith('packages/generated/'),
      )
      .flatMap((file) => {
        const source = parse(file)
        return [...descendants(source)]
          .filter((node) => ts.isStringLiteralLike(node) && /(^|\/)specs(\/|$)/.test(node.text))
          .map((node) => ({
            path: file.path,
            line: lineOf(source, node),
            message: `A package reads ${node.getText()}, which is not published with it: generate what it needs.`,
          }))
      }),
}
