import type { MockCloud } from '../start-mock-cloud.ts'

/** How long requests under way are waited for. */
const PATIENCE = 10_000

/** Stops at the first SIGINT or SIGTERM, exit code 0; a second one, or ten seconds, cut off what is still under way. */
export function stopOnSignals(cloud: MockCloud): void {
  let stopping = false
  const stop = () => {
    if (stopping) return void cut(cloud)
    stopping = true
    setTimeout(() => cut(cloud), PATIENCE).unref()
    cloud.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

async function cut(cloud: MockCloud): Promise<void> {
  await cloud.close({ force: true })
  process.exit(0)
}
