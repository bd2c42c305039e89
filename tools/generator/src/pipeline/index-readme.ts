import type { EmittedFile } from '../targets/emitted-file.ts'
import { markdownCode, markdownTable, markdownText } from '../targets/escape/markdown.ts'
import type { ProducedApi } from './produced-api.ts'

const HEAD = `# Generated packages

Everything in this folder is written by \`npm run generate\`, package.json and READMEs included. **Do not edit here**: the
next run puts back what it was. Make the change where it belongs:

| to change | edit |
| --- | --- |
| what an API is, or what it answers | its document in \`specs/<api>/\` |
| how every package is written | the generator, \`tools/generator\` |
| what clients do at run time | \`packages/core\` |
| what mocks do at run time | \`packages/mock-kit\` |

Something extra for one API? Write a package of its own that imports the generated one.

## APIs

`

const ARTEFACTS = ['client', 'validators', 'mocks']

/** The README of the folder of generated packages: what it is, and which APIs are in it. */
export function indexReadme(apis: readonly Pick<ProducedApi, 'id' | 'title' | 'operations'>[]): EmittedFile {
  const rows = apis.map(({ id, title, operations }) => [
    `[${id}](../../specs/${id}/openapi.yaml)`,
    markdownText(title),
    String(operations),
    ...ARTEFACTS.map((artefact) => `[${markdownCode(`@cloud-kubeconfig/${id}-${artefact}`)}](${id}/${artefact}/)`),
  ])
  return { path: 'README.md', content: HEAD + markdownTable(['API', 'name', 'operations', ...ARTEFACTS], rows) }
}
