import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const pollMs = 200
/** An install that takes longer has died in a way its process id does not show. */
const staleMs = 20 * 60_000

/**
 * Runs `action` while no other process does so under the same lock file. The lock of a process that died is taken over.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(file, action) {
  let told = false
  while (!acquire(file)) {
    if (takeOver(file)) continue
    if (!told) process.stderr.write(`Waiting for another process (${owner(file)}) that installs dependencies …\n`)
    told = true
    await delay(pollMs)
  }
  try {
    return await action()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * A link appears with its content or not at all, so a lock always names its owner.
 * @param {string} file
 */
function acquire(file) {
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (code(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Removes a lock whose owner is gone. Two may see that at once: whoever finds that it moved a living one puts it back.
 * @param {string} file
 * @returns {boolean} whether it is worth trying again at once
 */
function takeOver(file) {
  const seen = owner(file)
  if (seen === undefined) return true
  if (isAlive(seen) && Date.now() - modified(file) < staleMs) return false
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
    if (owner(aside) !== seen) linkSync(aside, file)
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(code(error))) throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return true
}

/**
 * @param {string} file
 * @returns {number | undefined}
 */
function owner(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} file */
function modified(file) {
  try {
    return statSync(file).mtimeMs
  } catch {
    return Date.now()
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: there is one, of another user.
    return code(error) === 'EPERM'
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function code(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
