import type { StatementConfig } from '../config/config.ts'

/** Whom an access key stands for. */
export interface Caller {
  /** Uid or UIN. */
  readonly id: string
  readonly name: string
  /** The main account: the caller itself, or the one that the sub-account belongs to. */
  readonly account: string
  readonly isMainAccount: boolean
  /** Signed with a temporary key. */
  readonly isTemporary: boolean
  /** Undefined for a main account, which may do everything. */
  readonly permissions: readonly StatementConfig[] | undefined
}
