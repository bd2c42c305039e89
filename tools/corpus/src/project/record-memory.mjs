import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Preloaded into a process that is measured: workers share its memory, and only the last word counts.
const file = process.env.CORPUS_MEMORY
if (file && isMainThread) process.on('exit', () => writeFileSync(file, String(kibibytes() * 1024)))

/** Linux hands `maxRSS` down from the process that started this one; its own high water mark is not. */
function kibibytes() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
