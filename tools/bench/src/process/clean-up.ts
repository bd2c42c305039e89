const pending = new Set<() => void>()

function cleanUpAll(): void {
  for (const action of pending) action()
}

/**
 * Sees to it that something is cleaned up however this process ends, short of SIGKILL.
 * @param action synchronous
 * @returns cleans up now, and not again
 */
export function cleanUpAtExit(action: () => void): () => void {
  if (!process.listeners('exit').includes(cleanUpAll)) {
    process.on('exit', cleanUpAll)
    process.on('SIGINT', () => process.exit(130))
    process.on('SIGTERM', () => process.exit(143))
  }
  pending.add(action)
  return () => {
    if (pending.delete(action)) action()
  }
}
