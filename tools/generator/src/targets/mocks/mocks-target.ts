import type { EmittedFile } from '../emitted-file.ts'
import { MOCK_KIT } from '../package/package-names.ts'
import { declaredNames, printExports } from '../print-exports.ts'
import { withHeader } from '../print-module.ts'
import type { Target, TargetContext } from '../target.ts'
import { printHandlers } from './print-handlers.ts'

/** What a test needs besides the API's own: whoever installs a mocks package need not know what it is made of. */
const FOR_TESTS = ['onUnhandled', 'recordCalls', 'type ApiMock', 'type MockOptions', 'type RecordedCall']

/** The API's types (openapi-typescript), and its mock as data. */
export const mocksTarget: Target = {
  artefact: 'mocks',
  async emit(context: TargetContext): Promise<readonly EmittedFile[]> {
    const handlers = printHandlers(context.model)
    const exports = printExports([
      ['./handlers.gen.ts', declaredNames(handlers)],
      ['./paths.gen.ts', ['type components', 'type paths']],
      [MOCK_KIT, FOR_TESTS],
    ])
    return [
      { path: 'src/handlers.gen.ts', content: handlers },
      { path: 'src/index.gen.ts', content: withHeader(exports) },
      ...(await context.enginePart('openapi-typescript', 'mocks/')),
    ]
  },
}
