import { describe, expect, test } from 'vitest'
import type { Manifest } from '../src/repository.ts'
import type { Rule } from '../src/rule.ts'
import { declaredImports } from '../src/rules/declared-imports.ts'
import { importPaths } from '../src/rules/import-paths.ts'
import { noMachinePaths } from '../src/rules/no-machine-paths.ts'
import { noSpecsAtRunTime } from '../src/rules/no-specs-at-run-time.ts'
import { noStarExports } from '../src/rules/no-star-exports.ts'
import { nothingUnfinished } from '../src/rules/nothing-unfinished.ts'
import { tellingNames } from '../src/rules/telling-names.ts'
import { repositoryOf } from './repository-of.ts'

const manifests: Record<string, Omit<Manifest, 'name'>> = {
  'packages/core/package.json': {
    dependencies: { hashes: '1' },
    devDependencies: { tried: '1' },
    exports: { '.': './dist/index.js', './signing': './dist/signing.js' },
  },
  'packages/generated/tke/client/package.json': { peerDependencies: { zod: '4' } },
  'tools/bench/package.json': { private: true, devDependencies: { tinybench: '1' } },
}

interface Case {
  readonly rule: Rule
  readonly fires: readonly [path: string, text: string][]
  readonly accepts: readonly [path: string, text: string][]
}

const cases: Case[] = [
  {
    rule: importPaths,
    fires: [
      ['packages/core/src/a.ts', "import { a } from '../../mock-kit/src/a.ts'"],
      ['packages/core/test/a.test.ts', "import { a } from '../../../tools/bench/src/a.ts'"],
      ['tools/bench/src/a.ts', "import { a } from '@cloud-kubeconfig/core/src/a.ts'"],
      ['tools/bench/src/a.ts', "const a = () => import('@cloud-kubeconfig/core/dist/index.js')"],
    ],
    accepts: [
      ['packages/core/test/a.test.ts', "import { a } from '../src/a.ts'"],
      ['packages/core/vitest.config.ts', "import base from '../../vitest.config.ts'"],
      ['tools/bench/src/a.ts', "import { a } from '@cloud-kubeconfig/core/signing'"],
    ],
  },
  {
    rule: declaredImports,
    fires: [
      ['packages/core/src/a.ts', "import { z } from 'zod'"],
      ['packages/core/src/a.ts', "import { t } from 'tried'"],
      ['packages/core/src/a.ts', "import { test } from 'vitest'"],
      ['packages/core/src/a.ts', "import { createHash } from 'node:crypto'"],
      ['packages/core/src/a.ts', "const fs = () => import('fs')"],
      ['packages/generated/tke/client/src/a.gen.ts', "import type { B } from 'node:buffer'"],
      ['tools/bench/src/a.ts', "import { z } from 'zod'"],
    ],
    accepts: [
      ['packages/core/src/a.ts', "import { sha256 } from 'hashes/sha2'"],
      ['packages/core/src/a.ts', "import { a } from './a.ts'"],
      ['packages/core/src/credentials/a.ts', "import { readFile } from 'node:fs/promises'"],
      ['packages/core/src/hash.node.ts', "import { hash } from 'node:crypto'"],
      ['packages/core/test/a.test.ts', "import { t } from 'tried'"],
      ['packages/core/test/a.test.ts', "import { test } from 'vitest'"],
      ['packages/core/test/a.test.ts', "import { createHash } from 'node:crypto'"],
      ['packages/core/test/a.test.ts', "import { sign } from '@cloud-kubeconfig/core/signing'"],
      ['packages/generated/tke/client/src/a.gen.ts', "import { z } from 'zod'"],
      ['tools/bench/src/a.ts', "import { Bench } from 'tinybench'"],
    ],
  },
  {
    rule: noSpecsAtRunTime,
    fires: [['packages/core/src/a.ts', "const file = '../../../specs/tke/openapi.yaml'"]],
    accepts: [
      ['packages/core/src/a.ts', '/** From specs/tke. */\nexport const a = "respects/none"'],
      ['packages/core/test/a.test.ts', "const file = '../../../specs/tke/openapi.yaml'"],
    ],
  },
  {
    rule: noStarExports,
    fires: [
      ['packages/core/src/index.ts', "export * from './a.ts'"],
      ['packages/generated/tke/client/src/index.gen.ts', "export type * from './types.gen.ts'"],
    ],
    accepts: [
      ['packages/core/src/index.ts', "export { a } from './a.ts'"],
      ['packages/core/src/index.ts', "export * as signing from './signing.ts'"],
    ],
  },
  {
    rule: tellingNames,
    fires: [
      ['packages/core/src/utils.ts', ''],
      ['packages/core/src/helpers/a.ts', ''],
      ['tools/bench/test/common.test.ts', ''],
    ],
    accepts: [
      ['packages/core/src/library.ts', ''],
      ['packages/core/src/is-shared.ts', ''],
    ],
  },
  {
    rule: noMachinePaths,
    fires: [
      ['README.md', `cd ${'/wo'}rk/main`],
      ['packages/core/src/a.ts', `const key = '${'/ro'}ot/.ssh/id'`],
      ['package-lock.json', `"${'resolved'}": "https://mirror.example/a.tgz"`],
      ['.npmrc', `//${'registry.'}npmjs.org/`],
    ],
    accepts: [
      ['README.md', 'See https://example.com/work/items and ./work/items.'],
      ['package-lock.json', '"resolved": "packages/core"'],
    ],
  },
  {
    rule: nothingUnfinished,
    fires: [
      ['packages/core/src/a.ts', `// ${'TO'}DO: later`],
      ['packages/core/test/a.test.ts', `test.${'skip'}('a', () => {})`],
      ['packages/core/test/a.test.ts', `describe.${'only'}('a', () => {})`],
    ],
    accepts: [
      ['packages/core/src/a.ts', 'const methodOnly = list.skip(3)'],
      ['packages/generated/tke/client/src/a.gen.ts', `// ${'TO'}DO: a vendor's own word`],
    ],
  },
]

describe.each(cases)('$rule.name', ({ rule, fires, accepts }) => {
  test.each(fires)('fires on %s: %s', (path, text) => {
    expect(rule.check(repositoryOf({ ...manifests, [path]: text }))).toMatchObject([{ path }])
  })

  test.each(accepts)('accepts %s: %s', (path, text) => {
    expect(rule.check(repositoryOf({ ...manifests, [path]: text }))).toEqual([])
  })
})
