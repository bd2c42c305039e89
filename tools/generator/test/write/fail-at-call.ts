import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a program: kills it (KILL_AT), or makes the file system fail (FAIL_AT), at its n-th change of the file
 * system. Stands for SIGKILL, a full disk and a folder without permissions at any moment.
 */
const CHANGES = ['mkdirSync', 'writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'rmdirSync'] as const
const killAt = Number(process.env['KILL_AT'] ?? 0)
const failAt = Number(process.env['FAIL_AT'] ?? 0)
let calls = 0

for (const name of CHANGES) {
  const original = fs[name] as (...args: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      calls += 1
      if (calls === killAt) process.kill(process.pid, 'SIGKILL')
      // Only once, and never while cleaning up: whoever undoes must be able to.
      if (calls === failAt && !name.startsWith('rm')) {
        throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', syscall: name })
      }
      return original(...args)
    },
  })
}
syncBuiltinESMExports()
process.on('exit', () => process.stdout.write(`${calls}\n`))
