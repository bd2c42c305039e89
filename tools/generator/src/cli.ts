#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { compiledFolder } from './repository.ts'

// Two thirds of a run with nothing to do is Node compiling our own modules; keyed by content and version, by Node itself.
enableCompileCache(compiledFolder)
// A run is over before most of what is optimised has paid for it: V8's last compiler took a sixth of the processor time.
// Both threads are told; neither flag changes what a program does.
for (const flag of ['--no-turbofan', '--invocation-count-for-maglev=2000']) setFlagsFromString(flag)
const { main } = await import('./cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
