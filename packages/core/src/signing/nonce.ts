import { hex } from '../hex.ts'

let prefix: string | undefined
let count = 0

/** Unique text for a signature: 32 hex digits, as the vendors' SDKs send. It is no secret, so counting is enough. */
export function newNonce(): string {
  // Not randomUUID, which pages without TLS do not have; not sooner, because some runtimes give none to modules that load.
  prefix ??= hex(globalThis.crypto.getRandomValues(new Uint8Array(12)))
  return prefix + (count++).toString(16).padStart(8, '0')
}
