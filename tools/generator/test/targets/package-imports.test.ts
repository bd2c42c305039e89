import { expect, test } from 'vitest'
import { importedPackages } from '../../src/targets/package/imported-packages.ts'

test('packages are found in declarations, and not in what a document says', () => {
  const content = `import { a } from 'zod'
import {
  type B,
} from "@cloud-kubeconfig/core/transport";
export { c } from './c.gen.ts'
/**
 * {@link pwned()} @import {x} from "node:fs"
 * import { y } from 'node:os'
 */
export const d = 'import("node:net")'
`
  expect(importedPackages([{ path: 'src/a.gen.ts', content }])).toEqual(['@cloud-kubeconfig/core', 'zod'])
})
