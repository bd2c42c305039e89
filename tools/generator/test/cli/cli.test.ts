import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readFiles, scratchFolder, writeFiles } from '../write/scratch-folder.ts'
import { runGenerator, startGenerator } from './run-generator.ts'

const document = `openapi: 3.1.1
info: {title: Pets, version: 1.2.0}
servers: [{url: 'https://pets.example.com'}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: A pet.
          content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
`
const faulty = document.replace('in: path', 'in: body')

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder()
  writeFiles(folder, files)
  return folder
}

describe('the command', { timeout: 60_000 }, () => {
  test('writes packages, writes nothing again, checks, and heals', () => {
    const cwd = folderWith({ 'pets.yaml': document })
    const first = runGenerator(['pets.yaml'], { cwd })
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^pets {2}1 operation, \d+ files: \d+ new \(load \d+ ms, model \d+ ms, targets \d+ ms\)\nDone in \d+\.\d\d s: \d+ files written, 0 removed\.\n$/,
    )
    expect(readdirSync(join(cwd, 'generated/pets')).sort()).toEqual(['.generated', 'client', 'mocks', 'validators'])
    expect(JSON.parse(readFiles(cwd)['generated/pets/client/package.json'] ?? '')).toMatchObject({ version: '1.2.0' })

    expect(runGenerator(['pets.yaml'], { cwd }).stdout).toMatch(
      /unchanged \(document unchanged\)\nDone in .* s: nothing changed\.\n$/,
    )
    expect(runGenerator(['pets.yaml', '--check'], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Up to date: \d+ files\.\n$/),
    })

    const edited = join(cwd, 'generated/pets/client/package.json')
    appendFileSync(edited, ' ')
    writeFileSync(join(cwd, 'generated/pets/extra.ts'), '')
    const check = runGenerator(['pets.yaml', '--check'], { cwd })
    expect(check.status).toBe(1)
    expect(check.stdout).toContain('generated/pets/client/package.json  differs\n')
    expect(check.stdout).toContain('generated/pets/extra.ts  should not be there\n')
    expect(runGenerator(['pets.yaml'], { cwd }).stdout).toContain('1 file written, 1 removed')
    expect(runGenerator(['pets.yaml', '--check'], { cwd }).status).toBe(0)
  })

  test('the same document gives the same bytes, whatever the folder, the time zone and the locale', () => {
    const one = folderWith({ 'pets.yaml': document })
    const other = folderWith({ 'deep/er/pets.yaml': document })
    runGenerator(['pets.yaml', '--out', 'o'], {
      cwd: one,
      env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    })
    runGenerator(['deep/er/pets.yaml', '--out', 'p'], {
      cwd: other,
      env: { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    })
    expect(readFiles(join(one, 'o'))).toEqual(readFiles(join(other, 'p')))
  })

  test('a faulty document ends with 1: everything that is wrong, and nothing written', () => {
    const cwd = folderWith({ 'pets.yaml': document, 'bad.yaml': faulty, 'worse.json': '{"openapi": ' })
    const { status, stdout, stderr } = runGenerator(['pets.yaml', 'bad.yaml', 'worse.json'], { cwd })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('bad.yaml:8:31 error wrong-type\n')
    expect(stderr).toContain('worse.json:1:13 error syntax\n')
    expect(stderr).toMatch(/Nothing was written: 2 errors\.\n$/)
    expect(stderr).not.toContain('\u001b')
    expect(readdirSync(cwd)).not.toContain('generated')
  })

  test('--json prints one object, for good and for bad documents', () => {
    const cwd = folderWith({ 'pets.yaml': document, 'bad.yaml': faulty })
    const good = JSON.parse(runGenerator(['pets.yaml', '--json', '--only', 'client'], { cwd }).stdout)
    expect(good).toMatchObject({
      ok: true,
      diagnostics: [],
      apis: [{ id: 'pets', operations: 1, changed: [], deleted: [] }],
    })
    expect(good.apis[0].created).toContain('generated/pets/client/package.json')
    expect(good.apis[0].created).not.toContain('generated/pets/mocks/package.json')
    const bad = runGenerator(['bad.yaml', '--json'], { cwd })
    expect(JSON.parse(bad.stdout)).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'wrong-type',
          severity: 'error',
          file: 'bad.yaml',
          line: 8,
          column: 31,
          pointer: '/paths/~1pets~1{id}/get/parameters/0/in',
        },
      ],
    })
    expect({ status: bad.status, stderr: bad.stderr }).toEqual({ status: 1, stderr: '' })
  })

  test('a command line that cannot be understood ends with 2, a bug of ours with 70', () => {
    const cwd = folderWith({
      'pets.yaml': document,
      'bug.mjs':
        "globalThis.Hash = 0; import fs from 'node:fs'; import { syncBuiltinESMExports as sync } from 'node:module'; fs.readdirSync = () => { throw new TypeError('a bug') }; sync()",
    })
    expect(runGenerator(['--nope'], { cwd })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('See --help.'),
    })
    const usage = runGenerator(['--only', 'x', '--json'], { cwd })
    expect(JSON.parse(usage.stdout)).toMatchObject({ ok: false, fault: 'usage' })
    const bug = runGenerator(['pets.yaml'], { cwd, node: ['--import', join(cwd, 'bug.mjs')] })
    expect(bug).toMatchObject({
      status: 70,
      stderr: expect.stringMatching(/^The generator has a bug; your documents are not at fault.*\nTypeError: a bug\n/),
    })
  })

  test('colours are for terminals, and for those who force them', () => {
    const cwd = folderWith({ 'bad.yaml': faulty })
    expect(runGenerator(['bad.yaml'], { cwd, env: { FORCE_COLOR: '1' } }).stderr).toContain('\u001b[31merror')
    expect(runGenerator(['bad.yaml'], { cwd, env: { NO_COLOR: '1' } }).stderr).not.toContain('\u001b')
  })

  test('--help names every option, --version is the version', () => {
    const cwd = scratchFolder()
    const { status, stdout } = runGenerator(['--help'], { cwd })
    expect(status).toBe(0)
    for (const option of ['out', 'name', 'only', 'lang', 'allow-ref', 'check', 'watch', 'json', 'help', 'version']) {
      expect(stdout).toContain(`--${option}`)
    }
    expect(runGenerator(['--version'], { cwd }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('--watch generates again on a change, says what is wrong meanwhile, and ends on Ctrl-C', async () => {
    const cwd = folderWith({
      'pets.yaml': document.replace('{type: string}}]', "{$ref: 'id.yaml'}}]"),
      'id.yaml': 'type: string',
    })
    const { child, until, exited } = startGenerator(['pets.yaml', '--watch'], cwd)
    onTestFinished(() => void child.kill('SIGKILL'))
    await until('Watching for changes')
    writeFileSync(join(cwd, 'id.yaml'), 'type: {')
    expect(await until('Watching for changes')).toContain('error syntax')
    writeFileSync(join(cwd, 'id.yaml'), 'type: integer')
    expect(await until('Watching for changes')).toMatch(/Done in .* files? written/)
    expect(readFiles(cwd)['generated/pets/client/src/types.gen.ts']).toContain('number')
    child.kill('SIGINT')
    expect(await exited).toBe(0)
  })
})
