import { existsSync } from 'node:fs'
import type { LaunchOptions } from 'playwright'

/** `npm test` at the root installs a browser where there is none, and names it; this is Debian's. */
const places = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium']

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * How Playwright launches the system's own browser, with a profile of its own that is gone afterwards. Nothing is
 * downloaded. Throws when there is none.
 */
export function chromiumOptions(): Pick<LaunchOptions, 'executablePath' | 'args' | 'headless'> {
  const executablePath = places.find((place) => place && existsSync(place))
  if (executablePath) return { executablePath, args, headless: true }
  throw new Error(
    'No Chromium found for the browser tests. Install one (Debian: `sudo apt-get install chromium`), or name one in CHROMIUM_PATH.',
  )
}
