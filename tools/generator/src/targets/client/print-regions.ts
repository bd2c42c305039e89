import type { Server } from '../../model/model.ts'
import { printString } from '../escape/print-string.ts'

/** A type that offers the regions of the servers and takes any other text; undefined where there are none. */
export function printRegions(servers: readonly Server[]): string | undefined {
  const named = servers.flatMap(({ regions, variables, network }) => [
    ...((network !== undefined && variables.region?.enum) || []),
    ...(regions ?? []),
  ])
  if (named.length === 0) return undefined
  const types = [...[...new Set(named)].map(printString), '(string & {})', 'undefined']
  return types.map((type) => `\n    | ${type}`).join('')
}
