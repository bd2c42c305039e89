import type { Rule } from '../rule.ts'
import { problemsAt } from '../rule.ts'

/** Folders of one machine, and hosts of registries: a lockfile that names one installs nowhere else. */
const machinePath = /(?<![\w.~{}$*@:/-])\/(?:work|farm|root|Users\/\w+)\/[\w.]/g
const registryHost = /\bregistry\.(?:npmjs|npmmirror|yarnpkg)\.(?:org|com)\b|"resolved": "https?:[^"]*"/g

export const noMachinePaths: Rule = {
  name: 'no-machine-paths',
  check: ({ files }) =>
    files.flatMap((file) => [
      ...problemsAt(file, machinePath, (path) => `"${path}…" is a folder of one machine.`),
      ...problemsAt(file, registryHost, (host) => `"${host}" is one registry; which one is the user's choice.`),
    ]),
}
