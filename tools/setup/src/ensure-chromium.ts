import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the machine has and can do; tests bring their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly exists: (path: string) => boolean
  /** Runs a command and says whether it worked. */
  readonly run: (command: string, args: readonly string[]) => boolean
  readonly write: (text: string) => void
}

/** Where systems put a browser that the tests can drive. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Path of the browser for the tests that need one; Debian's Chromium is installed where there is none and the user may
 * install. Returns `undefined` when there is none to be had, and says what to do; the tests that need it then fail.
 */
export function ensureChromium(machine: Machine = thisMachine): string | undefined {
  const found = findChromium(machine)
  if (found) return found
  const problem = installChromium(machine)
  if (problem === undefined) return findChromium(machine)
  machine.write(
    `The browser tests need Chromium, and ${problem}. Install it (Debian: sudo apt-get install chromium) or name one in CHROMIUM_PATH.\n`,
  )
  return undefined
}

function findChromium({ env, exists }: Machine): string | undefined {
  return [env['CHROMIUM_PATH'], ...places].find((place) => place && exists(place))
}

function installChromium({ isRoot, exists, run, write }: Machine): string | undefined {
  if (!exists('/usr/bin/apt-get')) return 'there is no apt-get here to install it with'
  const asRoot = isRoot ? [] : ['sudo', '-n']
  if (!isRoot && !(exists('/usr/bin/sudo') && run('sudo', ['-n', 'true']))) return 'only root may install it'
  write('Installing Chromium for the browser tests …\n')
  const apt = (args: readonly string[]) => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return run(command, rest)
  }
  // A failed update may still leave a list that has it.
  apt(['update'])
  return apt(['install', '-y', '--no-install-recommends', 'chromium']) ? undefined : 'apt-get could not install it'
}

const thisMachine: Machine = {
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0,
  write: (text) => void process.stderr.write(text),
}
