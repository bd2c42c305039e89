import type { Json, JsonObject } from '../document/json.ts'
import type { SpecDocument } from '../document/spec-document.ts'

/** What one document demands, as far as tests need it: plain data, every reference followed. */
export interface ApiContract {
  /** Folder under `specs/`. */
  readonly id: string
  readonly document: SpecDocument
  readonly servers: readonly ServerContract[]
  /** By the scheme's name. */
  readonly security: Readonly<Record<string, SecurityContract>>
  readonly operations: readonly OperationContract[]
  /** Component schemas: name in the document and where they are. */
  readonly components: readonly { readonly name: string; readonly schema: SchemaAt }[]
  /** Where failures hide in a 2xx body, where the document says so. */
  readonly inside2xx?: string
}

/** A schema: its value with a leading reference followed, and the location that the oracle compiles. */
export interface SchemaAt {
  readonly location: string
  readonly value: JsonObject
}

export interface ServerContract {
  readonly url: string
  readonly variables: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>
  readonly network?: string
  readonly site?: string
  readonly regions?: readonly string[]
}

export type SecurityContract =
  | {
      readonly type: 'signature'
      readonly algorithm: string
      readonly service?: string
      readonly regionHeader?: string
    }
  | { readonly type: 'other'; readonly scheme: JsonObject }

/** A header or query parameter that the client sends by itself. */
export interface ConstantContract {
  readonly in: 'header' | 'query'
  readonly name: string
  readonly value: string
  readonly role: 'action' | 'version'
}

export interface ParameterContract {
  readonly name: string
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body'
  readonly required: boolean
  readonly schema: SchemaAt
  /** A value that the document shows or that follows from the schema. */
  readonly example: Json
  /** `region`: the client fills it in from its option. */
  readonly suppliedBy: 'caller' | 'region'
}

/** One success or failure body in a response's media type. */
export interface ExampleContract {
  readonly name: string
  readonly value: Json
  /** True where a 2xx example is a failure (`inside2xx`). */
  readonly failure: boolean
}

export interface ContentContract {
  readonly mediaType: string
  readonly schema?: SchemaAt
  readonly examples: readonly ExampleContract[]
  /** Root element of the XML form. */
  readonly xmlRoot?: string
}

export interface HeaderContract {
  readonly name: string
  readonly required: boolean
  readonly schema?: SchemaAt
  readonly isRequestId: boolean
}

export interface ResponseContract {
  /** As the document has it: `200`, `4XX`, `default`. */
  readonly status: string
  readonly contents: readonly ContentContract[]
  readonly headers: readonly HeaderContract[]
  /** Name under `components/responses`, where it is one. */
  readonly component?: string
}

/** Where the parts of a failure are (`x-error-envelope`). */
export interface EnvelopeContract {
  readonly code: string
  readonly message?: string
  readonly requestId?: string
  readonly status?: string
  /** No pointer: the request header that chooses the language of the message. */
  readonly languageHeader?: string
}

export interface ErrorContract {
  readonly code: string
  readonly status: number
  readonly message: string
  /** In other languages. */
  readonly messages: Readonly<Record<string, string>>
  readonly retryable: boolean
  readonly when: readonly string[]
  readonly parameter?: string
  readonly headers: Readonly<Record<string, string>>
  readonly response: ResponseContract
  readonly envelope: EnvelopeContract
}

export interface OperationContract {
  readonly api: string
  readonly id: string
  readonly functionName: string
  /** Prefix of types and validators. */
  readonly typeName: string
  readonly method: string
  /** Template on the wire, without a fragment. */
  readonly path: string
  /** True where a fragment tells operations of one path apart. */
  readonly sharedPath: boolean
  readonly constants: readonly ConstantContract[]
  readonly parameters: readonly ParameterContract[]
  /** `form`: query parameters may also travel in a form body. */
  readonly body?: { readonly required: boolean; readonly contents: readonly ContentContract[] }
  readonly formParameters: boolean
  readonly responses: readonly ResponseContract[]
  readonly errors: readonly ErrorContract[]
  /** Names of schemes, alternatives of lists that must all be met. */
  readonly security: readonly (readonly string[])[]
  readonly signature?: Extract<SecurityContract, { type: 'signature' }>
  /** Where the payload of a success is; absent: the whole body. */
  readonly payload?: string
  readonly rateLimit?: { readonly requests: number; readonly per: string }
}
