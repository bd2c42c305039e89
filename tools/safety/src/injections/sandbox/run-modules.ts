import { registerHooks, stripTypeScriptTypes } from 'node:module'

/** What the sandbox is sent: the source files of one API, by path, and the names of its packages. */
export interface ModulesToRun {
  readonly id: number
  readonly files: readonly (readonly [path: string, text: string])[]
}

/** What it answers. */
export interface RunReport {
  readonly id: number
  readonly problems: readonly string[]
}

const SCHEME = 'emitted:'
const PACKAGE = /^@cloud-kubeconfig\/hostile-(client|validators|mocks)$/
const sources = new Map<string, string>()
const ran: string[] = []

registerHooks({
  resolve(specifier, context, next) {
    const from = context.parentURL ?? ''
    const [, artefact] = PACKAGE.exec(specifier) ?? []
    if (artefact !== undefined) return { url: `${from.split('/')[0]}/${artefact}/src/index.gen.ts`, shortCircuit: true }
    if (specifier.startsWith(SCHEME)) return { url: specifier, shortCircuit: true }
    if (!from.startsWith(SCHEME)) return next(specifier, context)
    if (specifier.startsWith('.')) {
      return {
        url: new URL(specifier, from.replace(SCHEME, 'http://x/')).href.replace('http://x/', SCHEME),
        shortCircuit: true,
      }
    }
    // What emitted packages depend on is found from here.
    return next(specifier, { ...context, parentURL: import.meta.url })
  },
  load(url, context, next) {
    if (!url.startsWith(SCHEME)) return next(url, context)
    const source = sources.get(url)
    if (source === undefined) throw new Error(`there is no ${url}`)
    return { format: 'module', source: stripTypeScriptTypes(source), shortCircuit: true }
  },
})

// What these put into the realm is theirs.
await Promise.all([
  import('@cloud-kubeconfig/core'),
  import('@cloud-kubeconfig/mock-kit'),
  import('msw'),
  import('zod'),
])
Object.assign(globalThis, { pwned: () => ran.push('pwned was called') })
const globals = new Set(Reflect.ownKeys(globalThis))
const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const members = prototypes.map((prototype) => Reflect.ownKeys(prototype).length)

/** Imports the three packages, and tells what happened beyond their being there. */
async function runModules({ id, files }: ModulesToRun): Promise<RunReport> {
  const root = `${SCHEME}${id}`
  for (const [path, text] of files) sources.set(`${root}/${path}`, text)
  const problems: string[] = []
  for (const artefact of ['client', 'validators', 'mocks']) {
    try {
      await import(`${root}/${artefact}/src/index.gen.ts`)
    } catch (error) {
      problems.push(`${artefact} cannot be imported: ${error instanceof Error ? error.message : error}`)
    }
  }
  problems.push(...ran.splice(0))
  for (const key of Reflect.ownKeys(globalThis)) {
    if (globals.has(key)) continue
    problems.push(`there is a global ${String(key)}`)
    Reflect.deleteProperty(globalThis, key)
  }
  for (const [index, prototype] of prototypes.entries()) {
    if (Reflect.ownKeys(prototype).length !== members[index])
      problems.push(`${prototype.constructor.name}.prototype was changed`)
  }
  sources.clear()
  return { id, problems }
}

process.on('message', (message: ModulesToRun) => {
  void runModules(message).then((report) => process.send?.(report))
})
