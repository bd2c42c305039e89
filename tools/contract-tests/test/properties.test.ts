import { deriveCases } from '../src/cases/derive-cases.ts'
import { runCases } from '../src/cases/run-cases.ts'
import { loadApis } from '../src/wire/loaded-api.ts'

runCases((await loadApis()).flatMap((api) => deriveCases(api, 'properties')))
