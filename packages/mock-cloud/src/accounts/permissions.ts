import type { StatementConfig } from '../config/config.ts'
import type { Caller } from './caller.ts'
import { matchesAny } from './wildcard.ts'

/** What somebody wants to do. */
export interface Wish {
  /** RAM or CAM action, e.g. `cs:DescribeClusterUserKubeconfig`. */
  readonly action: string
  /** Absent where the request names none. */
  readonly cluster?: string | undefined
  /** Minutes asked for, where the API knows the condition `cs:KubeConfigDurationMinutes`; absent: a lasting file. */
  readonly minutes?: number | undefined
}

/** May the caller? A main account may; a sub-account needs an `allow` and no `deny`. */
export function isAllowed({ permissions }: Caller, wish: Wish): boolean {
  if (!permissions) return true
  const own = permissions.filter((statement) => applies(statement, wish))
  return own.some(({ effect }) => effect === 'allow') && !own.some(({ effect }) => effect === 'deny')
}

/** A request without a cluster id is about none in particular: the parameter check answers it. */
function applies(statement: StatementConfig, { action, cluster, minutes }: Wish): boolean {
  const { actions, clusters, maxMinutes } = statement
  if (!matchesAny(actions, action)) return false
  if (cluster === undefined) return statement.effect === 'allow'
  if (!matchesAny(clusters, cluster)) return false
  // A condition on a key that the request does not have does not hold.
  return maxMinutes === undefined || (minutes !== undefined && minutes <= maxMinutes)
}
