import { generate } from '../../src/generate.ts'
import { stubStages } from './stub-stages.ts'

// `node generate-stub.ts REQUEST APIS`: generates with stubbed stages, in a process that a test can kill.
const [, , request = '', apis = ''] = process.argv
const { ok, diagnostics } = await generate(JSON.parse(request), { stages: stubStages(JSON.parse(apis)).stages })
if (!ok) process.stderr.write(JSON.stringify(diagnostics))
process.exitCode = ok ? 0 : 1
