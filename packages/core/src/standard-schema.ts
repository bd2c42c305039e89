/** The part of Standard Schema v1 (https://standardschema.dev) that is used here. */
export interface StandardSchema {
  readonly '~standard': {
    readonly validate: (value: unknown) => SchemaOutcome | Promise<SchemaOutcome>
  }
}

/** A value that passed, or what is wrong with it. */
export type SchemaOutcome =
  | { readonly value: unknown; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One thing that is wrong. A segment of the path is a key or an object that holds one. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The schemas of one operation; what is missing is not checked. */
export interface OperationValidators {
  readonly path?: StandardSchema
  readonly query?: StandardSchema
  readonly headers?: StandardSchema
  readonly cookies?: StandardSchema
  readonly body?: StandardSchema
  /** Bodies as they are on the wire, by status as the document has it: `200`, `4XX`, `default`. */
  readonly responses?: Readonly<Record<string, StandardSchema>>
}

/** By operation id; what a validators package exports as `validators`. */
export type Validators = Readonly<Record<string, OperationValidators>>
