import { expect, test } from 'vitest'
import { ensureChromium, type Machine } from '../src/ensure-chromium.ts'

/** A machine on which installing works, with what was run and said. */
function machine(parts: Partial<Machine> & { readonly files?: readonly string[] } = {}) {
  const files = new Set(['/usr/bin/apt-get', ...(parts.files ?? [])])
  const ran: string[] = []
  const said: string[] = []
  const run = (command: string, args: readonly string[]) => {
    ran.push([command, ...args].join(' '))
    if (args.includes('chromium')) files.add('/usr/bin/chromium')
    return true
  }
  const own: Machine = {
    env: {},
    isRoot: true,
    exists: (path) => files.has(path),
    run,
    write: (text) => void said.push(text),
    ...parts,
  }
  return { own, ran, said }
}

test('a browser that is there is taken, the one that the environment names first', () => {
  const { own, ran } = machine({ files: ['/usr/bin/chromium', '/opt/browser'] })
  expect(ensureChromium(own)).toBe('/usr/bin/chromium')
  expect(ensureChromium({ ...own, env: { CHROMIUM_PATH: '/opt/browser' } })).toBe('/opt/browser')
  expect(ran).toEqual([])
})

test('root installs Debian’s', () => {
  const { own, ran } = machine()
  expect(ensureChromium(own)).toBe('/usr/bin/chromium')
  expect(ran).toEqual([
    'env DEBIAN_FRONTEND=noninteractive apt-get -qq update',
    'env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium',
  ])
})

test('so does who may use sudo without a password', () => {
  const { own, ran } = machine({ isRoot: false, files: ['/usr/bin/sudo'] })
  expect(ensureChromium(own)).toBe('/usr/bin/chromium')
  expect(ran[0]).toBe('sudo -n true')
  expect(ran.at(-1)).toMatch(/^sudo -n env .* chromium$/)
})

test.each([
  ['only root may install it', { isRoot: false }],
  ['there is no apt-get here', { exists: () => false }],
  ['apt-get could not install it', { run: () => false }],
])('otherwise it is said what to do: %s', (why, parts) => {
  const { own, said } = machine(parts)
  expect(ensureChromium(own)).toBeUndefined()
  expect(said.join('')).toContain(why)
  expect(said.join('')).toContain('sudo apt-get install chromium')
})
