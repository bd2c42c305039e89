import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { cloudAppLines, writeCloudApp } from '../../src/cloud-app.ts'
import { createConsumer } from '../../src/consumer-project.ts'
import { mswVersions } from '../../src/msw-versions.ts'
import { run } from '../../src/run.ts'
import { otherRuntimes } from '../../src/runtimes.ts'

const folder = join(inject('workroom'), 'other-runtimes')
const [newest] = mswVersions()

beforeAll(() =>
  createConsumer({ folder, tarballs: inject('tarballs'), snippets: [], msw: newest?.version ?? 'latest' }),
)

test.each(otherRuntimes)('$name: clients sign right, and the mock cloud answers', async ({ command, args }) => {
  const { output } = await run(await command(), [...args, writeCloudApp(folder)], { cwd: folder })
  expect(output.trim().split('\n')).toEqual(cloudAppLines)
})
