import type { Credentials } from '../signer.ts'
import { describeProblem, SourceProblem } from './source-problem.ts'

/** Credentials that a source has, and where it has them from, for people: a file, a profile, a role; never a secret. */
export interface Finding {
  readonly credentials: Credentials
  readonly from: string
}

/** One place where credentials may be. */
export interface Source {
  readonly name: string
  /**
   * Looks there.
   *
   * @returns a text where nothing is set up: what would have to be.
   * @throws SourceProblem where something is set up and does not work.
   */
  readonly find: () => Promise<Finding | string>
}

/** What came of asking a source. */
export interface SourceReport {
  readonly source: string
  /** `used`: it had credentials. `absent`: not set up. `failed`: set up, but broken. `not asked`: another came first. */
  readonly outcome: 'used' | 'absent' | 'failed' | 'not asked'
  /** Where the credentials are from, or why there are none. Never a secret. */
  readonly reason: string
}

/** Which source has the credentials, and why the others do not. */
export interface ChainReport {
  /** The source's name; undefined when none has any. */
  readonly used: string | undefined
  /** In the order in which they are asked. */
  readonly sources: readonly SourceReport[]
}

/** A provider for a client's `credentials`: the first source that has some wins, every time it is asked. */
export interface CredentialsChain {
  /**
   * @throws Error that says of every source why it has none.
   */
  (): Promise<Credentials>
  /** Asks the sources as a call would, and says what came of it. */
  explain(): Promise<ChainReport>
}

async function ask(source: Source): Promise<{ readonly report: SourceReport; readonly credentials?: Credentials }> {
  const report = (outcome: SourceReport['outcome'], reason: string) => ({ source: source.name, outcome, reason })
  try {
    const found = await source.find()
    if (typeof found === 'string') return { report: report('absent', found) }
    return { report: report('used', found.from), credentials: found.credentials }
  } catch (error) {
    return { report: report('failed', describeProblem(error)) }
  }
}

/** Asks sources one after the other until one has credentials. */
export function createChain(sources: readonly Source[]): CredentialsChain {
  const run = async (): Promise<ChainReport & { readonly credentials?: Credentials }> => {
    const reports: SourceReport[] = []
    for (const [index, source] of sources.entries()) {
      const { report, credentials } = await ask(source)
      reports.push(report)
      if (!credentials) continue
      const rest = sources.slice(index + 1).map(({ name }): SourceReport => {
        return { source: name, outcome: 'not asked', reason: `${source.name} came first` }
      })
      return { used: source.name, sources: [...reports, ...rest], credentials }
    }
    return { used: undefined, sources: reports }
  }
  const provide = async () => {
    const { credentials, sources: reports } = await run()
    if (credentials) return credentials
    const reasons = reports.map(({ source, reason }) => `${source}: ${reason}`).join('; ')
    throw new SourceProblem(`no source has credentials. ${reasons}`)
  }
  const explain = async () => {
    const { used, sources: reports } = await run()
    return { used, sources: reports }
  }
  return Object.assign(provide, { explain })
}
