import { importsOf } from '../imports.ts'
import { isCode } from '../repository.ts'
import type { Rule } from '../rule.ts'

/** An index says by name what it exports; also where a machine writes it. */
export const noStarExports: Rule = {
  name: 'no-star-exports',
  check: ({ files }) =>
    files
      .filter(({ path }) => isCode(path))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ star }) => star)
          .map(({ specifier, line }) => ({
            path: file.path,
            line,
            message: `All of ${specifier} is re-exported unnamed: name what is exported.`,
          })),
      ),
}
