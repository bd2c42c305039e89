import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The vendors' SDKs are CommonJS, whose exports `import` finds differently in Node and in Vitest. */
export function requireSdk(name: string): unknown {
  return require(name)
}

/** An SDK's name and the version that is installed. */
export function sdkName(name: string): string {
  const { version } = require(`${name}/package.json`) as { version: string }
  return `${name} ${version}`
}
