import type { Emission } from './emission.ts'

// Nothing that a reader cannot see, or that moves what he sees.
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/
// What an HTML page takes for the end of a script, or for the beginning of a comment in one.
const MARKUP = /<\/script|<!--/i
const PATH = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/

/** Files whose names or characters do harm by themselves, and files beside the sources in which anything but words differs. */
export function checkFiles(files: Emission, harmless: Emission): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const problems: string[] = []
    const unseen = UNSEEN.exec(text)
    if (!PATH.test(path)) problems.push('has an unsafe path')
    if (unseen) problems.push(`holds the character \\u${unseen[0].charCodeAt(0).toString(16).padStart(4, '0')}`)
    if (path.endsWith('.ts') && MARKUP.test(text)) problems.push('holds markup')
    if (path.endsWith('package.json')) problems.push(...checkManifest(text, harmless.get(path) ?? '{}'))
    else if (!/\.(?:ts|md)$/.test(path) && text !== harmless.get(path)) problems.push('differs')
    return problems.map((problem) => `${path}: ${problem}`)
  })
}

/** The description is words; the version is a version; everything else is the same whatever the document says. */
function checkManifest(text: string, harmless: string): readonly string[] {
  const [found, expected] = [JSON.parse(text), JSON.parse(harmless)]
  const problems = /^\d+\.\d+\.\d+[\w.+-]*$/.test(found.version) ? [] : [`has the version ${found.version}`]
  for (const manifest of [found, expected]) {
    delete manifest.description
    delete manifest.version
    delete manifest.dependencies?.['@cloud-kubeconfig/hostile-validators']
  }
  return JSON.stringify(found) === JSON.stringify(expected) ? problems : [...problems, 'differs in more than words']
}
