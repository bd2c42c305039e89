import type { BenchDocument } from '../documents/find-documents.ts'
import type { SampleOperation } from '../documents/sample-operation.ts'
import type { Command } from '../process/measured-process.ts'

/** Where a generator works on one document. */
export interface Workplace {
  /** Absolute; `node_modules` in it has what the generator and its output import. */
  readonly folder: string
  /** Absolute, within the folder: what is emitted. */
  readonly out: string
  readonly document: BenchDocument
}

/** Apps that call one operation through what was emitted. */
export interface SampleApp {
  /** As somebody writes it, with the cursor among the query parameters. */
  readonly edited: string
  /** As it is bundled: the function, and what makes a client where that is a function of its own. */
  readonly bundled: string
}

/** Some of what is made, to be looked at alone. */
export interface PartOfOutput {
  readonly makes: string
  /** Absolute. */
  readonly folders: (workplace: Workplace) => readonly string[]
}

/** A program that makes code from an OpenAPI document. */
export interface Generator {
  readonly id: string
  /** As the tables name it, with version. */
  readonly name: string
  /** What it makes in the run that is measured. */
  readonly makes: string
  /** Absolute path of a `node_modules` folder; installed on the first call. */
  readonly modules: () => string
  /** Makes it forget what it knows of former runs, before a cold one. */
  readonly forget?: () => void
  /** Writes its configuration, where it needs a file, and says what to run. */
  readonly command: (workplace: Workplace) => Command
  /** What of it is made by others as well, where it makes more than they. */
  readonly partOfOutput?: PartOfOutput
  /** Where imports lead that are not in `node_modules`, by name. */
  readonly paths?: (workplace: Workplace) => Readonly<Record<string, string>>
  /** Absent where nothing that calls is emitted; undefined where it has no function for the operation. */
  readonly app?: (workplace: Workplace, operation: SampleOperation) => SampleApp | undefined
}
