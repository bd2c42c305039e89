/** Where the values of a parsed text were written. Made on first use: a run without diagnostics never pays for it. */
export interface Positions {
  /** Offset of what the tokens name (of its key, where it has one), or of its nearest ancestor that exists. */
  offsetOf(tokens: readonly string[]): number
}
