import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigError, defaultConfig, parseConfig, readConfig } from '../src/index.ts'

/** The error's lines for a text that is refused. */
async function problemsOf(text: string): Promise<string[]> {
  const error = await parseConfig(text, 'cloud.yaml').then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ConfigError)) throw new Error('not refused')
  return error.message.split('\n')
}

describe('a configuration', () => {
  it('that is empty is the default one', async () => {
    expect(await parseConfig('')).toEqual(defaultConfig)
  })

  it('may leave out most members', async () => {
    const { accounts, clusters } = await parseConfig(`
accounts:
  - id: "1"
    users: [{ id: "2", keys: [{ accessKeyId: a, accessKeySecret: b }], permissions: [{ effect: allow, actions: ["*"] }] }]
clusters:
  - { api: tke, id: cls-00000001, endpoints: { public: false } }
`)
    expect(accounts[0]).toMatchObject({ keys: [], users: [{ clusterAdmin: [], permissions: [{ clusters: ['*'] }] }] })
    expect(clusters).toEqual([
      { api: 'tke', id: 'cls-00000001', state: 'running', endpoints: { public: false, private: '10.0.0.10' } },
    ])
  })

  it.each([
    [
      'a member that there is not',
      'clusters:\n  - api: ack\n    id: c1\n    statee: running',
      '4:5: clusters[0].statee: there is no such member',
    ],
    [
      'a value that is not allowed',
      'clusters:\n  - api: ack\n    id: c1\n    state: asleep',
      '4:5: clusters[0].state: ',
    ],
    ['a member that is missing', 'clusters:\n  - api: ack', '2:5: clusters[0].id: '],
    ['an id that is a number', 'accounts:\n  - id: 1234567890123456', '2:5: accounts[0].id: must be digits in quotes'],
    [
      'a cluster of nobody',
      'clusters:\n  - { api: ack, id: c1, account: "9" }',
      '2:25: clusters[0].account: there is no account "9"',
    ],
    [
      'a key twice',
      'accounts:\n  - id: "1"\n    keys:\n      - { accessKeyId: a, accessKeySecret: b }\n      - { accessKeyId: a, accessKeySecret: c }',
      '5:11: accounts[0].keys[1].accessKeyId: the access key "a" is described twice',
    ],
    [
      'an API that is not served',
      'clusters:\n  - { api: akc, id: c1 }',
      '2:7: clusters[0].api: no such API is served, but ack, ens, tke',
    ],
    ['an account twice', 'accounts:\n  - id: "1"\n  - id: "1"', '3:5: accounts[1].id: the id "1" is described twice'],
    [
      "a user with its account's id",
      'accounts:\n  - id: "1"\n    users:\n      - { id: "1", keys: [{ accessKeyId: a, accessKeySecret: b }] }',
      '4:11: accounts[0].users[0].id: the id "1" is described twice',
    ],
    [
      'keys for an API that is not served',
      'accounts:\n  - { id: "1", apis: [ack, aks] }',
      '2:28: accounts[0].apis[1]: no such API is served, but ack, ens, tke',
    ],
    [
      'a key that is a number',
      'accounts:\n  - { id: "1", keys: [{ accessKeyId: a, accessKeySecret: 123456 }] }',
      '2:41: accounts[0].keys[0].accessKeySecret: must be text in quotes',
    ],
    [
      'two ends of a key',
      'accounts:\n  - id: "1"\n    keys:\n      - { accessKeyId: a, accessKeySecret: b, securityToken: c, expires: "2030-01-01T00:00:00Z", expiresInMinutes: 5 }',
      '4:9: accounts[0].keys[0]: the end is there twice: give either',
    ],
    ['a member twice', 'rateLimit: true\nrateLimit: false', '2:1: the member is there twice: remove one of them'],
    [
      'a second document',
      'rateLimit: true\n---\nrateLimit: false',
      '2:1: a second document begins here: put everything',
    ],
    ['a tab', 'clusters:\n\t- api: ack', '2:1: a tab is no indentation: use blanks'],
    [
      'aliases that make it enormous',
      `a: &a [1]\n${[...'bcdefg'].map((name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}]`).join('\n')}`,
      '1:1: aliases (*name) repeat too much: write out',
    ],
    ['an alias of nothing', 'accounts: *none', '1:11: nothing before it is named &none'],
    ['what is not YAML', 'accounts: [', '1:'],
    ['a list', '- 1', '1:1: '],
  ])('with %s is refused with line and path', async (_, text, expected) => {
    expect((await problemsOf(text))[0]).toContain(`cloud.yaml:${expected}`)
  })

  it('is refused with all its problems at once, in the order of the file', async () => {
    const problems = await problemsOf('rateLimit: often\nclusters:\n  - { api: ack, id: c1, state: asleep }\nmore: 1')
    expect(problems.map((line) => line.split(':')[1])).toEqual(['1', '3', '4'])
  })

  it('never shows a secret in its problems', async () => {
    const text = 'accounts: [{ id: "1", keys: [{ accessKeyId: a, accessKeySecret: "top secret", disabled: 3 }] }]'
    expect((await problemsOf(text)).join('\n')).not.toContain('top secret')
  })

  it('may have an account twice where their APIs differ', async () => {
    const text = 'accounts: [{ id: "1", apis: [ack] }, { id: "1", apis: [tke] }]'
    expect((await parseConfig(text)).accounts).toHaveLength(2)
  })

  it.each([
    ['Latin-1', Buffer.from('accounts: [{ id: "1", name: Müller }]', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffrateLimit: false', 'utf16le')],
  ])('in %s is refused', async (_, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'cloud.yaml'), bytes)
    await expect(readConfig(join(folder, 'cloud.yaml'))).rejects.toThrow(/cloud\.yaml:1:1: it is no text in UTF-8/)
    await expect(readConfig(folder)).rejects.toThrow(/:1:1: it is a folder/)
  })

  it('that does not exist is named', async () => {
    await expect(readConfig('no-such-file.yaml')).rejects.toThrow('no-such-file.yaml:1:1: there is no such file')
  })
})
