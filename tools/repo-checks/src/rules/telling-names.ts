import { isCode, isGenerated } from '../repository.ts'
import type { Rule } from '../rule.ts'

const empty = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'shared', 'lib', 'stuff'])

/** A file is named after what it exports, a folder after what it is for. */
export const tellingNames: Rule = {
  name: 'telling-names',
  check: ({ files }) =>
    files
      .filter(({ path }) => isCode(path) && !isGenerated(path))
      .flatMap(({ path }) =>
        path
          .split('/')
          .map((segment) => segment.replace(/\..*$/, ''))
          .filter((name) => empty.has(name))
          .map((name) => ({ path, message: `"${name}" says nothing: name it after what it holds.` })),
      ),
}
