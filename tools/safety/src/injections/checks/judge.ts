import type { Outcome } from '../run-document.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { checkFiles } from './check-files.ts'
import { checkModules, moduleFacts } from './check-modules.ts'
import { checkReadmes } from './check-readmes.ts'
import type { Emission } from './emission.ts'
import type { SyntaxFacts } from './syntax-facts.ts'

/** Judges outcomes by that of the same document with harmless texts. */
export class Judge {
  readonly #harmless: Emission
  readonly #facts: SyntaxFacts
  readonly #sandbox: Sandbox

  constructor(harmless: Emission, sandbox: Sandbox) {
    this.#harmless = harmless
    this.#facts = moduleFacts(harmless)
    this.#sandbox = sandbox
  }

  /** Everything that is wrong with an outcome; a refusal that is clear is right. */
  async problemsOf({ files, problems }: Outcome): Promise<readonly string[]> {
    if (files === undefined) return problems
    return [
      ...problems,
      ...checkModules(files, this.#facts),
      ...checkFiles(files, this.#harmless),
      ...checkReadmes(files, this.#harmless),
      ...(await this.#sandbox.run(files)),
    ]
  }
}
