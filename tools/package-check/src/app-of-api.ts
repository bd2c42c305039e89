import { basename } from 'node:path'
import type { Tarball } from './pack.ts'
import type { Snippet } from './snippets.ts'

/** What an app of one API is: its mocks are set up, then the client's README snippet runs against them. */
export interface ApiApp extends Snippet {
  /** The snippet that it calls. */
  readonly calls: string
}

/** One app for every client among the tarballs that has mocks beside it. */
export async function appsOfApis(tarballs: readonly Tarball[]): Promise<ApiApp[]> {
  const clients = tarballs.map(({ name }) => name).filter((name) => name.endsWith('-client'))
  return Promise.all(clients.map((client) => appOf(client, client.replace(/-client$/, '-mocks'))))
}

async function appOf(client: string, mocks: string): Promise<ApiApp> {
  const calls = `${basename(client)}-1`
  const exported: object = await import(mocks)
  const handlers = Object.keys(exported).find((name) => name.endsWith('Handlers'))
  const code = `import { setupServer } from 'msw/node'
import { ${handlers} } from '${mocks}'

let answers = 0
const server = setupServer(...${handlers}())
server.events.on('response:mocked', () => { answers++ })
server.listen()
await import('./${calls}.js')
server.close()
if (answers !== 1) throw new Error(\`The mocks answered \${answers} requests, not one.\`)
export {}
`
  return { name: `app-of-${basename(client)}`, code, calls }
}
