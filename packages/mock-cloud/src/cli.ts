/** The command `mock-cloud`. */
import { runCommand } from './command/run-command.ts'

await runCommand(process.argv.slice(2), new URL('../package.json', import.meta.url))
