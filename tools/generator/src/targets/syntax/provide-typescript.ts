import { registerHooks } from 'node:module'

const MODULE = new URL('typescript.ts', import.meta.url).href
// They import it as CommonJS is imported.
const AS_DEFAULT = `data:text/javascript,export { typescript as default } from ${encodeURIComponent(JSON.stringify(MODULE))}`
const ENGINES = /\/node_modules\/(?:@hey-api|openapi-typescript)\//

let provided = false

/**
 * Lets the engines, which are imported afterwards, have a `typescript` of ours. They use nothing of the compiler but its
 * nodes and its printer, which takes two thirds of the time of loading them, and a third of what they then do.
 */
export function provideTypescript(): void {
  if (provided) return
  provided = true
  registerHooks({
    resolve(specifier, context, next) {
      const isEngine = specifier === 'typescript' && ENGINES.test(context.parentURL ?? '')
      return isEngine ? { url: AS_DEFAULT, format: 'module', shortCircuit: true } : next(specifier, context)
    },
  })
}
