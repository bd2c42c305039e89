import type { Finding, Rule } from '../rule.ts'

const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\n?$/

/** `version` and `CHANGELOG.md` say what the packages are and what is new in them. */
export const releaseNotes: Rule = {
  name: 'release-notes',
  check: ({ besides }): Finding[] => {
    const { version, 'CHANGELOG.md': changelog } = besides
    if (version === undefined || !SEMVER.test(version)) {
      const cause = version === undefined ? 'There is no file `version`.' : 'The file `version` holds no version.'
      return [{ path: [], beside: 'version', cause, cure: 'Write one line such as 0.1.0 (https://semver.org).' }]
    }
    const newest = changelog?.match(/^## (.*)$/m)?.[1]
    if (newest === version.trim()) return []
    const cause = newest
      ? `The newest section is ${newest}, and \`version\` says ${version.trim()}.`
      : 'There is no section of any version.'
    return [{ path: [], beside: 'CHANGELOG.md', cause, cure: `Begin with a section \`## ${version.trim()}\`.` }]
  },
}
