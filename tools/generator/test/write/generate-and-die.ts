import { type GenerateRequest, generate } from '../../src/generate.ts'
import { atEveryChange } from './at-change.ts'
import { type StubApis, stubStages } from './stub-stages.ts'

/** What the program below takes, as JSON. */
export interface Mission {
  readonly request: GenerateRequest
  readonly apis: StubApis
  /** Dies by SIGKILL before this change of the file system. */
  readonly killAt: number
}

// `node generate-and-die.ts MISSION`: generates with stubbed stages, in a process that can be killed.
if (process.argv[1] === import.meta.filename) {
  const { request, apis, killAt }: Mission = JSON.parse(process.argv[2] ?? '')
  atEveryChange((count) => {
    if (count === killAt) process.kill(process.pid, 'SIGKILL')
  })
  await generate(request, { stages: stubStages(apis).stages })
}
