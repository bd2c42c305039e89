import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { emitDocument, emitFixture, fileOf } from './emit-of.ts'
import { documentWith } from './hostile-document.ts'

describe('the engines', () => {
  test('the same input gives the same bytes, also after another input', async () => {
    const first = await emitFixture('two-tencent-actions.yaml', 'tke')
    await emitDocument(documentWith())
    expect(await emitFixture('two-tencent-actions.yaml', 'tke')).toEqual(first)
  })

  test('clock, folder and locale do not matter; nothing is printed, nothing is written', () => {
    const script = fileURLToPath(new URL('print-hash.ts', import.meta.url))
    const outputs = [
      { LC_ALL: 'C', TZ: 'UTC' },
      // Turkish has an i of its own.
      { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/New_York', HEYAPI_DISABLE_WARNINGS: '' },
    ].map((environment) => {
      const cwd = mkdtempSync(join(tmpdir(), 'generator-targets-'))
      try {
        const { stdout, stderr } = spawnSync(process.execPath, [script], {
          cwd,
          encoding: 'utf8',
          env: { ...process.env, ...environment, NODE_OPTIONS: '' },
        })
        expect(readdirSync(cwd)).toEqual([])
        return { stdout, stderr }
      } finally {
        rmSync(cwd, { recursive: true })
      }
    })
    expect(outputs[0]).toEqual({ stdout: expect.stringMatching(/^[0-9a-f]{64}$/), stderr: '' })
    expect(new Set(outputs.map((output) => JSON.stringify(output))).size).toBe(1)
    expect(existsSync(new URL('../../src/targets/hey-api/no-such-folder', import.meta.url))).toBe(false)
  }, 60_000)

  test("hey-api's own runtime is not in the output", async () => {
    const files = await emitFixture('two-tencent-actions.yaml', 'tke')
    expect([...files.keys()].filter((path) => path.startsWith('client/src/'))).toEqual([
      'client/src/api.gen.ts',
      'client/src/index.gen.ts',
      'client/src/operations.gen.ts',
      'client/src/types.gen.ts',
    ])
    expect(fileOf(files, 'client/src/operations.gen.ts')).toMatch(
      /^import type \{ Options, Result \} from '@cloud-kubeconfig\/core';$/m,
    )
  })
})
