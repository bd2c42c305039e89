import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The vendors' SDKs are CommonJS, whose exports `import` finds differently in Node and in Vitest. */
export function requireSdk(name: string): unknown {
  return require(name)
}

/** A package that an SDK itself depends on, in the version that it gets. */
export function requireOfSdk(sdk: string, name: string): unknown {
  return createRequire(require.resolve(`${sdk}/package.json`))(name)
}

/** An SDK's name and the version that is installed; older ones are installed under an alias. */
export function sdkName(installedAs: string): string {
  const { name, version } = require(`${installedAs}/package.json`) as { name: string; version: string }
  return `${name} ${version}`
}
