import { spawnSync } from 'node:child_process'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadDocument } from '../../src/load/load-document.ts'
import { folderOf } from './load-text.ts'

const info = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n'

/** The codes of a document that refers to something, in a folder beside which there is another. */
async function codesOf(ref: string, prepare: (folder: string) => void = () => {}): Promise<readonly string[]> {
  const document = `${info}components: {schemas: {A: {$ref: ${JSON.stringify(ref)}}}}\n`
  const folder = folderOf({
    'api/openapi.yaml': document,
    'api/SUB/x.yaml': 'type: string',
    'secret.yaml': 'type: string',
  })
  prepare(join(folder, 'api'))
  const loaded = await loadDocument(join(folder, 'api/openapi.yaml')).catch((error) => error)
  return loaded.diagnostics.map(({ code }: { code: string }) => code)
}

describe('a reference reads nothing but files of the folder', () => {
  test.each([
    ['../secret.yaml', 'ref-outside'],
    ['./SUB/../../secret.yaml', 'ref-outside'],
    ['%2e%2e/secret.yaml', 'ref-outside'],
    ['%2E%2E%2Fsecret.yaml', 'ref-outside'],
    ['..%2fsecret.yaml#/type', 'ref-outside'],
    ['%252e%252e/secret.yaml', 'unresolved-ref'],
    ['/etc/passwd', 'ref-outside'],
    ['/proc/self/environ', 'ref-outside'],
    ['/dev/zero', 'ref-outside'],
    ['file:///etc/passwd', 'ref-to-network'],
    ['FILE:///etc/passwd', 'ref-to-network'],
    ['file:secret.yaml', 'ref-to-network'],
    ['//host/share/x.yaml', 'ref-to-network'],
    ['http://localhost/x.yaml', 'ref-to-network'],
    ['data:application/json,{}', 'ref-to-network'],
    ['\\\\host\\share\\x.yaml', 'unresolved-ref'],
    ['..\\secret.yaml', 'ref-outside'],
    ['SUB/x.yaml\u0000.png', 'unresolved-ref'],
    ['%00', 'unresolved-ref'],
    ['%', 'unresolved-ref'],
    ['SUB', 'not-a-file'],
    ['.', 'ref-outside'],
  ])('%j', async (ref, code) => {
    expect(await codesOf(ref)).toEqual([code])
  })

  test.each([
    ['a link to a file', (folder: string) => symlinkSync('../secret.yaml', join(folder, 'x.yaml'))],
    [
      'a link to a link',
      (folder: string) => {
        symlinkSync('y.yaml', join(folder, 'x.yaml'))
        symlinkSync('/etc/passwd', join(folder, 'y.yaml'))
      },
    ],
    ['a link to a device', (folder: string) => symlinkSync('/dev/zero', join(folder, 'x.yaml'))],
    ['a link into /proc', (folder: string) => symlinkSync('/proc/self/environ', join(folder, 'x.yaml'))],
  ])('%s that leads out', async (_, prepare) => {
    expect(await codesOf('x.yaml', prepare)).toEqual(['ref-outside'])
  })

  test('a link in circles', async () => {
    expect(await codesOf('x.yaml', (folder) => symlinkSync('x.yaml', join(folder, 'x.yaml')))).toEqual([
      'unresolved-ref',
    ])
  })

  test('a pipe, which would never say anything', async () => {
    const codes = await codesOf('x.yaml', (folder) => spawnSync('mkfifo', [join(folder, 'x.yaml')]))
    expect(codes).toEqual(['not-a-file'])
  })

  test('a file of a terabyte', async () => {
    const codes = await codesOf('x.yaml', (folder) => {
      writeFileSync(join(folder, 'x.yaml'), '')
      truncateSync(join(folder, 'x.yaml'), 2 ** 40)
    })
    expect(codes).toEqual(['file-too-large'])
  })
})

test('an overlay that is a link out of the folder is not read', async () => {
  const overlay = 'overlay: 1.0.0\ninfo: {title: t, version: "1"}\nactions: [{target: $.info, update: {title: U}}]\n'
  const folder = folderOf({ 'api/openapi.yaml': info, 'elsewhere/o.yaml': overlay })
  symlinkSync('../elsewhere/o.yaml', join(folder, 'api/openapi.xx.overlay.yaml'))
  const file = join(folder, 'api/openapi.yaml')
  await expect(loadDocument(file, { lang: 'xx' })).rejects.toMatchObject({ diagnostics: [{ code: 'overlay-outside' }] })
  const { document } = await loadDocument(file, { lang: 'xx', allowRef: [join(folder, 'elsewhere')] })
  expect(document).toMatchObject({ info: { title: 'U' } })
})
