/** What a generated mocks package hands to the runtime: plain data, one descriptor per API and one per operation. */
import type { JsonPointer, OperationValidators, ParameterDescriptor, ServerDescriptor } from '@cloud-kubeconfig/core'

/** What happened, in the words of `x-errors[].when`; the catalogue says which code the vendor answers with. */
export type Situation =
  | 'unknown-action'
  | 'unknown-version'
  | 'method-not-allowed'
  | 'missing-credentials'
  | 'malformed-authorization'
  | 'unknown-key'
  | 'disabled-key'
  | 'signature-mismatch'
  | 'timestamp-expired'
  | 'timestamp-malformed'
  | 'nonce-reused'
  | 'token-missing'
  | 'token-invalid'
  | 'token-expired'
  | 'token-mismatch'
  | 'throttled'
  | 'no-permission'
  | 'missing-parameter'
  | 'invalid-parameter'
  | 'invalid-type'
  | 'unknown-parameter'
  | 'not-found'
  | 'not-ready'
  | 'unavailable'
  | 'internal'

/** One documented error; from `x-errors`. */
export interface ErrorEntry {
  readonly code: string
  readonly status: number
  /** May hold `{parameter}`, `{value}`, `{limit}`, `{requests}` and `{stringToSign}`, `{canonicalRequest}`. */
  readonly message: string
  /** In other languages, by what the failure's `languageHeader` says. */
  readonly messages?: Readonly<Record<string, string>>
  readonly retryable: boolean
  /** Key in `ApiMockDescriptor.failures`: the shape of the body. */
  readonly failure: string
  readonly when?: readonly Situation[]
  /** The parameter this entry is about (`MissingClusterId`), where a code is about one. */
  readonly parameter?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One media type of a body. */
export interface BodyContent {
  readonly mediaType: string
  /** Name of the root element, for XML. */
  readonly xmlRoot?: string
  /** By the example's name in the document; at least one, each valid against its schema. */
  readonly examples: Readonly<Record<string, unknown>>
}

/** A failure's body: an example in which code, message and request id are replaced. */
export interface FailureTemplate {
  readonly headers?: Readonly<Record<string, string>>
  readonly content: readonly BodyContent[]
  readonly code?: JsonPointer
  readonly message?: JsonPointer
  readonly requestId?: JsonPointer
  /** Where the body repeats the HTTP status (ACK's business errors). */
  readonly status?: JsonPointer
  /** Request header that chooses the language of the message. */
  readonly languageHeader?: string
}

export interface SuccessTemplate {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Empty: no body (204). The first is the default; `Accept` chooses. */
  readonly content: readonly BodyContent[]
  /** Where `.reply()` merges (`/Response`); absent: the root. */
  readonly payload?: JsonPointer
  readonly requestId?: JsonPointer
}

/** What tells an operation apart on the wire; from `x-action`. */
export interface ActionMatch {
  readonly in: 'header' | 'query'
  readonly name: string
  readonly value: string
  readonly version?: { readonly name: string; readonly value: string }
}

export type WireType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null'

export interface MockParameter extends ParameterDescriptor {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie'
  readonly required: boolean
  /** Types the schema allows, to read the text on the wire. */
  readonly types: readonly WireType[]
  /** Item types of an array, property types of an object (`*`: every other property). */
  readonly items?: readonly WireType[]
  readonly properties?: Readonly<Record<string, readonly WireType[]>>
}

/** What a member of a JSON body holds, to read requests that write it as flattened text (`Filters.0.Name=a`). */
export interface MockProperty {
  readonly types: readonly WireType[]
  readonly items?: MockProperty
  readonly properties?: Readonly<Record<string, MockProperty>>
}

export interface MockSignature {
  readonly algorithm: 'ACS3-HMAC-SHA256' | 'TC3-HMAC-SHA256'
  readonly service?: string
  readonly regionHeader?: string
}

/** A security scheme of OpenAPI's own. */
export type MockScheme =
  | { readonly type: 'http'; readonly scheme: 'bearer' | 'basic' }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }

export interface ApiMockDescriptor {
  readonly id: string
  readonly servers: readonly ServerDescriptor[]
  readonly signature?: MockSignature
  /** By the names in `OperationMockDescriptor.security`; a name that is not here is the signature. */
  readonly schemes?: Readonly<Record<string, MockScheme>>
  readonly requestIdHeader?: string
  readonly failures: Readonly<Record<string, FailureTemplate>>
  /** Errors that no operation owns: unknown action and whatever comes before one is found. */
  readonly errors: readonly ErrorEntry[]
}

export interface OperationMockDescriptor {
  readonly id: string
  readonly method: string
  readonly path: string
  /** True when the path alone does not tell the operation apart (a path fragment in the document). */
  readonly sharedPath?: boolean
  readonly action?: ActionMatch
  readonly parameters: readonly MockParameter[]
  readonly body?: {
    readonly required: boolean
    readonly mediaTypes: readonly string[]
    /** Members of a JSON body, where older clients may send it flattened; without them everything is text. */
    readonly properties?: Readonly<Record<string, MockProperty>>
  }
  /** Query and form body are one namespace (Alibaba RPC). */
  readonly formParameters?: boolean
  /** Success first: the first is the default answer. */
  readonly successes: readonly SuccessTemplate[]
  /** The whole catalogue of this operation, shared lists included. */
  readonly errors: readonly ErrorEntry[]
  readonly validators: OperationValidators
  readonly security?: readonly (readonly string[])[]
  readonly rateLimit?: { readonly requests: number; readonly per: 'second' | 'minute' | 'hour' }
  readonly secrets?: readonly JsonPointer[]
}
