import type { Diagnostic } from '@cloud-kubeconfig/generator/diagnostics'
import type { OpenApiVersion } from '@cloud-kubeconfig/generator/load'
import type { Assignment, Assignments } from './assignment.ts'
import { Judge } from './checks/judge.ts'
import { type HostileDocument, hostileDocument } from './document/hostile-document.ts'
import { type MarkedDocument, markedDocument, type Place } from './document/place.ts'
import type { InputFormat } from './input-format.ts'
import { isRefused, type Outcome, runDocument } from './run-document.ts'
import type { Sandbox } from './sandbox/sandbox.ts'
import { suspects } from './suspects.ts'

/** What came of the pairs of a place and a text. */
export interface MatrixCounts {
  /** They became part of packages, or were left out of them with a warning. */
  readonly carried: number
  /** The document was refused for them, with an error that says where. */
  readonly refused: number
  /** They cannot be written: the name is taken in the same object. */
  readonly collided: number
  readonly documents: number
}

/** Takes documents with hostile texts the whole way, and judges what comes out. */
export class Matrix {
  /** What is wrong, with the place and the text. */
  readonly failures: string[] = []
  readonly places: readonly Place[]
  readonly #marked: MarkedDocument
  readonly #format: InputFormat
  readonly #judge: Judge
  readonly #counts = { carried: 0, refused: 0, collided: 0, documents: 0 }

  private constructor(marked: MarkedDocument, format: InputFormat, judge: Judge) {
    this.places = marked.places
    this.#marked = marked
    this.#format = format
    this.#judge = judge
  }

  /**
   * @throws Error where the template itself has a problem: then nothing could be learned from it
   */
  static async prepare(version: OpenApiVersion, format: InputFormat, sandbox: Sandbox): Promise<Matrix> {
    const marked = markedDocument(version)
    const harmless = await runDocument(hostileDocument(marked, new Map()).document, format)
    if (harmless.files === undefined) {
      throw new Error(`the template is refused: ${JSON.stringify(harmless.errors)} ${harmless.problems}`)
    }
    const judge = new Judge(harmless.files, sandbox)
    const problems = await judge.problemsOf(harmless)
    if (problems.length > 0) throw new Error(`the template has problems of its own: ${problems.join('; ')}`)
    return new Matrix(marked, format, judge)
  }

  get counts(): MatrixCounts {
    return this.#counts
  }

  /** Tries one assignment after the other. */
  async run(assignments: Assignments): Promise<void> {
    for (let next = assignments.next(); next; next = assignments.next()) await this.#try(next, assignments)
  }

  async #try(given: Assignment, assignments: Assignments): Promise<void> {
    let assignment = given
    while (assignment.size > 0) {
      const hostile = this.#write(assignment)
      if (assignment.size === 1 && hostile.left.size === 1)
        return this.#settle('collided', [...hostile.left], assignments)
      const outcome = await this.#generate(hostile)
      const written = [...assignment.keys()].filter((place) => !hostile.left.has(place))
      if (outcome.errors.length > 0 && outcome.problems.length === 0) {
        assignment = await this.#withoutRefused(only(assignment, written), hostile, outcome, assignments)
        continue
      }
      const problems = await this.#judge.problemsOf(outcome)
      if (problems.length === 0) return this.#settle('carried', written, assignments)
      await this.#findCause(assignment, problems)
      return this.#settle('carried', [...assignment.keys()], assignments)
    }
  }

  /** Takes out what the errors are about; where several places may be meant, each is tried by itself. */
  async #withoutRefused(
    assignment: Assignment,
    hostile: HostileDocument,
    { errors }: Outcome,
    assignments: Assignments,
  ): Promise<Assignment> {
    const refused = new Set<number>()
    const dropped = new Set<number>()
    for (const error of errors) {
      const found = suspectsOf(error, hostile, assignment)
      if (found.some((place) => refused.has(place))) continue
      const guilty = found.length === 1 ? found : await this.#guiltyOf(found, assignment)
      for (const place of guilty) refused.add(place)
      // Several together: each gets another chance, in other company.
      if (guilty.length === 0) for (const place of found) dropped.add(place)
    }
    if (refused.size + dropped.size === 0) {
      for (const place of await this.#searchGuilty([...assignment.keys()], assignment)) refused.add(place)
    }
    if (refused.size + dropped.size === 0) {
      this.failures.push(
        `refused, and no place is to blame: ${errors.map(({ code, pointer }) => `${code} at ${pointer}`)}`,
      )
      return new Map()
    }
    this.#settle('refused', [...refused], assignments)
    return only(
      assignment,
      [...assignment.keys()].filter((place) => !refused.has(place) && !dropped.has(place)),
    )
  }

  async #guiltyOf(places: readonly number[], assignment: Assignment): Promise<readonly number[]> {
    const guilty: number[] = []
    for (const place of places) if (await this.#isRefused([place], assignment)) guilty.push(place)
    return guilty
  }

  /** What an error does not point at: found by halving. */
  async #searchGuilty(places: readonly number[], assignment: Assignment): Promise<readonly number[]> {
    if (!(await this.#isRefused(places, assignment))) return []
    if (places.length === 1) return places
    const middle = places.length >> 1
    const first = await this.#searchGuilty(places.slice(0, middle), assignment)
    return first.length > 0 ? first : this.#searchGuilty(places.slice(middle), assignment)
  }

  /** Halves an assignment until what is wrong with it is wrong with one place alone, or only with several together. */
  async #findCause(assignment: Assignment, problems: readonly string[]): Promise<void> {
    const places = [...assignment.keys()]
    const middle = places.length >> 1
    let found = false
    for (const half of places.length > 1 ? [places.slice(0, middle), places.slice(middle)] : []) {
      const outcome = await this.#generate(this.#write(only(assignment, half)))
      const wrong = outcome.errors.length > 0 ? outcome.problems : await this.#judge.problemsOf(outcome)
      if (wrong.length === 0) continue
      found = true
      await this.#findCause(only(assignment, half), wrong)
    }
    if (!found) this.failures.push(this.#describe(assignment, problems))
  }

  #describe(assignment: Assignment, problems: readonly string[]): string {
    const entries = [...assignment].slice(0, 3).map(([place, text]) => {
      const positions = this.places.find(({ id }) => id === place)?.positions ?? []
      return `${[...positions].join(' ')} = ${JSON.stringify(text).slice(0, 300)}`
    })
    const others = assignment.size > 3 ? ` and ${assignment.size - 3} more` : ''
    return `${entries.join(' with ')}${others}: ${problems.slice(0, 3).join('; ')}`
  }

  #settle(how: 'carried' | 'refused' | 'collided', places: readonly number[], assignments: Assignments): void {
    this.#counts[how] += places.length
    for (const place of places) assignments.settle(place)
  }

  #isRefused(places: readonly number[], assignment: Assignment): Promise<boolean> {
    return isRefused(this.#write(only(assignment, places)).document, this.#format)
  }

  #write(assignment: Assignment): HostileDocument {
    return hostileDocument(this.#marked, assignment)
  }

  #generate({ document }: HostileDocument): Promise<Outcome> {
    this.#counts.documents += 1
    return runDocument(document, this.#format)
  }
}

function suspectsOf(
  { code, pointer }: Diagnostic,
  hostile: HostileDocument,
  assignment: Assignment,
): readonly number[] {
  const found = suspects(pointer, hostile.pointers).filter((place) => assignment.has(place))
  // Found while the text is parsed, when there are no pointers yet.
  return code === 'unsafe-key' ? found.filter((place) => assignment.get(place) === '__proto__') : found
}

function only(assignment: Assignment, places: readonly number[]): Assignment {
  return new Map(places.map((place) => [place, assignment.get(place) ?? '']))
}
