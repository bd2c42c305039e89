import type { OpenApiVersion } from '../loaded-document.ts'
import type { Shape } from './shape.ts'

/** One member of an object. */
export interface Field {
  readonly shape: Shape
  /** Missing: an error, or a warning where everything works without. */
  readonly required?: 'error' | 'warning'
  /** Last version that requires it. */
  readonly requiredUntil?: OpenApiVersion
  /** First version that has it; older documents get a warning. */
  readonly since?: OpenApiVersion
  /** Last version that has it; newer documents get a warning. */
  readonly until?: OpenApiVersion
  /** For readers only: where it is malformed it is dropped with a warning. */
  readonly annotation?: true
  /** Nothing of ours heeds it: what is done instead, for the warning. */
  readonly notCarried?: string
}

/** Members whose names the author chooses, in an object that also takes extensions. */
export interface PatternedFields {
  readonly shape: Shape
  readonly key: RegExp
  /** How such a name looks, for the diagnostic. */
  readonly keyHint: string
}

/** An object of the OpenAPI specification, as a table row. */
export interface Kind {
  /** As the specification calls it. */
  readonly title: string
  readonly fields: Readonly<Record<string, Field>>
  readonly patterned?: PatternedFields
  /** Members of which at least one must be there. */
  readonly anyOf?: readonly string[]
}

/** A member that may be left out. */
export function optional(shape: Shape): Field {
  return { shape }
}

/** A member without which the object makes no sense. */
export function required(shape: Shape): Field {
  return { shape, required: 'error' }
}

/** A member that the specification requires and we can do without. */
export function expected(shape: Shape): Field {
  return { shape, required: 'warning' }
}

/** A member for human readers; nothing depends on it. */
export function annotation(shape: Shape): Field {
  return { shape, annotation: true }
}

/** A member that is read by nobody here, and warned of. */
export function notCarried(field: Field, instead: string): Field {
  return { ...field, notCarried: instead }
}

/** A member that came with a later version. */
export function since(version: OpenApiVersion, shape: Shape): Field {
  return { shape, since: version }
}
