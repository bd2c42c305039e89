/**
 * The model: plain data in which every name, reference, default, action, error and success response is settled once.
 * Targets ask it; they never look into the document again.
 */

export interface Model {
  /** Folder and package prefix, e.g. `tke`. */
  readonly id: string
  /** Identifier forms of the id: `Tke` in `createTkeClient`, `tke` in `tkeHandlers`. */
  readonly pascalName: string
  readonly camelName: string
  readonly title: string
  readonly description?: string
  /** Version of the three packages. */
  readonly packageVersion: string
  /** Version of the API itself (`info.version`). */
  readonly apiVersion: string
  readonly servers: readonly Server[]
  readonly security: readonly Security[]
  readonly failures: readonly Failure[]
  readonly requestIdHeaders: readonly string[]
  readonly operations: readonly Operation[]
  /** The document as the engines get it: repaired, constants taken out, success branches only, safe names. */
  readonly engineDocument: JsonObject
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

export interface Server {
  readonly url: string
  readonly description?: string
  readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>
  readonly network?: 'public' | 'internal'
  readonly site?: 'mainland' | 'international'
  readonly regions?: readonly string[]
}

export type Security =
  | {
      readonly name: string
      readonly type: 'signature'
      readonly algorithm: string
      readonly service?: string
      readonly regionHeader?: string
    }
  | {
      readonly name: string
      readonly type: 'apiKey'
      readonly in: 'header' | 'query' | 'cookie'
      readonly parameter: string
    }
  | { readonly name: string; readonly type: 'http'; readonly scheme: 'bearer' | 'basic' }

/** A failure's body, from a response with `x-error-envelope`. */
export interface Failure {
  /** Name of the component response, or made for a response that an operation documents for itself. */
  readonly name: string
  readonly inside2xx?: string
  /** Absent where the document only describes a status: the code of such a failure is its status. */
  readonly code?: string
  readonly message?: string
  readonly requestId?: string
  readonly status?: string
  /** Request header that chooses the language of the message. */
  readonly languageHeader?: string
  readonly headers: Readonly<Record<string, string>>
  readonly content: readonly Content[]
  /** Exported schema name of the body, where it has a structure. */
  readonly validator?: string
}

export interface Content {
  readonly mediaType: string
  readonly xmlRoot?: string
  readonly examples: readonly Example[]
}

export interface Example {
  readonly name: string
  readonly value: Json
}

export interface Operation {
  /** `operationId` as written (or made, where it is missing). */
  readonly id: string
  /** The exported function, e.g. `describeClusterKubeconfig`. */
  readonly functionName: string
  /** Prefix of the types and validators, e.g. `DescribeClusterKubeconfig` → `zDescribeClusterKubeconfigBody`. */
  readonly typeName: string
  readonly pointer: string
  readonly method: string
  /** Path template on the wire. */
  readonly path: string
  /** Path key in the document. */
  readonly key: string
  /** Where it stands in the engine document. */
  readonly engine: { readonly key: string; readonly method: string }
  readonly sharedPath: boolean
  readonly summary?: string
  readonly description?: string
  readonly deprecated: boolean
  readonly tags: readonly string[]
  readonly action?: {
    readonly in: 'header' | 'query'
    readonly name: string
    readonly value: string
    readonly version?: { readonly name: string; readonly value: string }
  }
  /** What the client sends by itself. */
  readonly constants: {
    readonly headers: Readonly<Record<string, string>>
    readonly query: Readonly<Record<string, string>>
  }
  /** What the caller may give; constants and what the signature supplies are not among them. */
  readonly parameters: readonly Parameter[]
  readonly body?: {
    readonly required: boolean
    readonly mediaTypes: readonly string[]
    /** How single fields of a form are written, where the document says so. */
    readonly encoding?: Readonly<Record<string, WireStyle>>
    /** Members of a JSON body, where a vendor's older clients may send it flattened into parameters. */
    readonly properties?: Readonly<Record<string, BodyProperty>>
  }
  readonly formParameters: boolean
  /** A request that the document allows, as a caller would give it: the required parts, from the document's examples. */
  readonly example: {
    readonly path?: JsonObject
    readonly query?: JsonObject
    readonly headers?: JsonObject
    readonly cookies?: JsonObject
    readonly body?: Json
  }
  readonly accept?: string
  /** A documented 200 has no body, although another success has one. */
  readonly mayBeEmpty?: true
  readonly security: readonly (readonly string[])[]
  readonly successes: readonly Success[]
  readonly errors: readonly CatalogueError[]
  readonly payload?: string
  readonly rateLimit?: {
    readonly requests: number
    readonly per: 'second' | 'minute' | 'hour'
    readonly scope?: string
  }
  readonly permission?: {
    readonly action: string
    readonly access?: string
    readonly resource?: string
    readonly conditionKeys?: readonly string[]
  }
  /** Locations of secrets in bodies on the wire; `*` stands for every key or index. */
  readonly secrets: readonly string[]
  readonly servers?: readonly Server[]
  /** Which validators exist: group → exported schema name. */
  readonly validators: {
    readonly path?: string
    readonly query?: string
    readonly headers?: string
    readonly cookies?: string
    readonly body?: string
    readonly responses: Readonly<Record<string, string>>
  }
}

/** How a value is written. A type, not an interface: targets print it as data. */
export type WireStyle = {
  readonly style?: string
  readonly explode?: boolean
  readonly allowReserved?: boolean
  /** Media type of a parameter with `content` instead of `schema`, or of a part. */
  readonly content?: string
}

/** Of its style only what differs from OpenAPI's default is given. */
export interface Parameter extends WireStyle {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  /** For the caller; what the client's region supplies is not. */
  readonly required: boolean
  /** For the service, and so for the mocks. */
  readonly requiredOnWire: boolean
  readonly types: readonly string[]
  readonly items?: readonly string[]
  readonly properties?: Readonly<Record<string, readonly string[]>>
  /** `format: password`. */
  readonly secret?: boolean
}

/** A type, not an interface: targets print it as data. */
export type BodyProperty = {
  readonly types: readonly string[]
  readonly items?: BodyProperty
  readonly properties?: Readonly<Record<string, BodyProperty>>
}

export interface Success {
  /** Key in the document and in the engine document: `200`, `2XX`, `default`. */
  readonly key: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly content: readonly Content[]
  readonly requestId?: string
}

export interface CatalogueError {
  readonly code: string
  readonly status: number
  readonly message: string
  /** In other languages, by what the failure's `languageHeader` says. */
  readonly messages: Readonly<Record<string, string>>
  readonly meaning?: string
  readonly retryable: boolean
  /** Name of a `Failure`. */
  readonly failure: string
  readonly when: readonly string[]
  readonly parameter?: string
  readonly source?: string
  readonly headers: Readonly<Record<string, string>>
}
