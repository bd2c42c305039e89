import type { Model } from '../../model/model.ts'
import type { Artefact, EmittedFile } from '../emitted-file.ts'
import { LICENSE } from './license.ts'
import { packageJson } from './package-json.ts'
import { readme } from './readme/readme.ts'

/** Everything of a package that is not source. */
export function packageFiles(
  model: Model,
  artefact: Artefact,
  sources: readonly EmittedFile[],
): readonly EmittedFile[] {
  return [
    { path: 'LICENSE', content: LICENSE },
    { path: 'README.md', content: readme(model, artefact) },
    { path: 'package.json', content: packageJson(model, artefact, sources) },
    { path: 'tsconfig.json', content: TSCONFIG },
    { path: 'tsdown.config.js', content: TSDOWN_CONFIG },
  ]
}

const TSDOWN_CONFIG = `export default {
  entry: { index: 'src/index.gen.ts' },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
}
`

// Complete by itself: packages of other people's documents are written outside of this repository.
const TSCONFIG = `{
  "$schema": "https://json.schemastore.org/tsconfig",
  "include": ["src"],
  "compilerOptions": {
    "target": "es2022",
    "lib": ["es2023", "dom", "dom.iterable"],
    "types": [],
    "module": "nodenext",
    "moduleResolution": "nodenext",
    "moduleDetection": "force",
    "noEmit": true,
    "declaration": true,
    "isolatedModules": true,
    "isolatedDeclarations": true,
    "verbatimModuleSyntax": true,
    "erasableSyntaxOnly": true,
    "allowImportingTsExtensions": true,
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "forceConsistentCasingInFileNames": true,
    "skipLibCheck": true
  }
}
`
