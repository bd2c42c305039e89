#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { compiledFolder } from './repository.ts'

// Two thirds of a run with nothing to do is Node compiling our own modules; keyed by content and version, by Node itself.
enableCompileCache(compiledFolder)
const { main } = await import('./cli/main.ts')
process.exitCode = await main(process.argv.slice(2))
