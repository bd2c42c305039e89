import type { EmittedFile } from '../emitted-file.ts'
import { MOCK_KIT } from '../package/package-names.ts'
import { declaredNames, type ModuleNames, printExports } from '../print-exports.ts'
import { withHeader } from '../print-module.ts'
import { specifierOf } from '../split/split-modules.ts'
import type { Target, TargetContext } from '../target.ts'
import { printHandlers } from './print-handlers.ts'
import { splitPaths } from './split-paths.ts'

/** What a test needs besides the API's own: whoever installs a mocks package need not know what it is made of. */
const FOR_TESTS = ['onUnhandled', 'recordCalls', 'type ApiMock', 'type MockOptions', 'type RecordedCall']

/** The API's types (openapi-typescript), and its mock as data. */
export const mocksTarget: Target = {
  artefact: 'mocks',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const { model, linesPerFile } = context
    const handlers = printHandlers(model, linesPerFile)
    const paths = await context.printed('mocks')
    return [
      { path: 'src/index.gen.ts', content: printMocksIndex(handlers) },
      ...handlers,
      ...paths.flatMap((file) => splitPaths(file, model, linesPerFile)),
    ]
  },
}

function printMocksIndex(handlers: readonly EmittedFile[]): string {
  const declared = handlers
    .filter(({ path }) => path !== 'src/api.gen.ts')
    .map(({ path, content }): ModuleNames => [specifierOf('src', path), declaredNames(content)])
  const own: readonly ModuleNames[] = [
    ['./paths.gen.ts', ['type components', 'type paths']],
    [MOCK_KIT, FOR_TESTS],
  ]
  const [main] = declared
  if (declared.length === 1 && main !== undefined) return withHeader(printExports([main, ...own]))
  return withHeader(printExports(own, { whole: declared }))
}
