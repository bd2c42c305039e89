/** The command line is at fault. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
