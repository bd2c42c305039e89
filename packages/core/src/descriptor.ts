/**
 * What a generated client hands to the runtime: data, one descriptor per API and one per operation, and the functions of
 * `./signing` and `./wire` that this API needs. An app weighs what its API needs, also where a bundler makes one file.
 */
import type { Authorize } from './auth/authorization.ts'
import type { WriteBody } from './request/body.ts'
import type { WriteParameter } from './request/parameter.ts'
import type { RequestSigner } from './signer.ts'
import type { Turnstiles } from './turnstile.ts'

/** A location in a JSON body, RFC 6901, e.g. `/Response/Error/Code`. */
export type JsonPointer = `/${string}`

/** Where the API is served, from the document's `servers` and their `x-endpoint`. */
export interface ServerDescriptor {
  /** URL template, e.g. `https://cs.{region}.aliyuncs.com`. */
  readonly url: string
  /**
   * Values of the URL's variables; `enum` is for mocks. Where there is a `network`, `{region}` is not among them: the
   * region is the client's option, any one is taken, and it is never guessed.
   */
  readonly variables?: Readonly<Record<string, { readonly default: string; readonly enum?: readonly string[] }>>
  readonly network?: 'public' | 'internal'
  readonly site?: 'mainland' | 'international'
  /** Regions this server is for, where it is not for all of them. */
  readonly regions?: readonly string[]
}

/** How a request proves who sends it. */
export type SecurityScheme =
  | {
      readonly type: 'signature'
      readonly sign: RequestSigner
      /** The product's name inside the credential scope (TC3). */
      readonly service?: string
      /** Header that carries the client's region, where there is one. */
      readonly regionHeader?: string
    }
  | { readonly type: 'apiKey'; readonly in: 'header' | 'query' | 'cookie'; readonly name: string }
  | { readonly type: 'http'; readonly scheme: 'bearer' | 'basic' }

/** Where a failure's parts are in a body; from `x-error-envelope`. The first shape whose `code` is a string wins. */
export interface FailureShape {
  /** When this location exists in a 2xx body, the answer is a failure (Tencent: `/Response/Error`). */
  readonly inside2xx?: JsonPointer
  readonly code: JsonPointer
  readonly message?: JsonPointer
  readonly requestId?: JsonPointer
}

/** So many requests in any span of so many seconds. */
export interface RateLimit {
  readonly requests: number
  readonly seconds: number
}

export interface ApiDescriptor {
  /** The folder's name under `specs/`, e.g. `tke`. */
  readonly id: string
  readonly servers: readonly ServerDescriptor[]
  /** By the scheme's name in the document. */
  readonly security: Readonly<Record<string, SecurityScheme>>
  readonly failures: readonly FailureShape[]
  /** Response headers that carry the request id, lower case, e.g. `x-acs-request-id`. */
  readonly requestIdHeaders?: readonly string[]
  /** Documented codes that are worth another try, and those of their families: `Throttling` is `Throttling.User` too. */
  readonly retryable: readonly string[]
  /** Documented codes that no other try mends, although their HTTP status (429, 5xx) or their family sounds like it. */
  readonly permanent?: readonly string[]
  /** Documented codes that say that the signature's time is too far from the service's. */
  readonly timestampExpired?: readonly string[]
  /** Header that carries the client's `language`, where it is not `Accept-Language` (Tencent: `X-TC-Language`). */
  readonly languageHeader?: string
  /** `writeParameter` of `./wire`, where a parameter is no scalar or has another style than OpenAPI's default. */
  readonly writeParameter?: WriteParameter
  /** `writeBody` of `./wire`, where a request body is not JSON. */
  readonly writeBody?: WriteBody
  /** `readXml` of `./wire`, where an answer may be XML. */
  readonly readXml?: (text: string) => unknown
  /** `createTurnstiles` of `./wire`, where an operation has a `rateLimit`. */
  readonly createTurnstiles?: () => Turnstiles
  /** `authorize` of `./wire`, where a scheme is one of OpenAPI's own: tokens, keys, passwords. */
  readonly authorize?: Authorize
}

/** How a parameter is written on the wire; only what differs from OpenAPI's defaults is given. */
export interface ParameterDescriptor {
  readonly style?:
    | 'simple'
    | 'label'
    | 'matrix'
    | 'form'
    | 'spaceDelimited'
    | 'pipeDelimited'
    | 'deepObject'
    | 'flattened'
  readonly explode?: boolean
  readonly allowReserved?: boolean
  /** Media type of a parameter with `content` instead of `schema`, or of a part of a multipart body. */
  readonly content?: string
  /** The value is a secret (`format: password`): never in an error. */
  readonly secret?: boolean
}

export interface OperationDescriptor {
  /** `operationId` as the document has it. */
  readonly id: string
  /** Upper case. */
  readonly method: string
  /** Path template without the fragment that tells RPC operations apart, e.g. `/k8s/{ClusterId}/user_config`. */
  readonly path: string
  /** Constant headers: action, version, … */
  readonly headers?: Readonly<Record<string, string>>
  /** Constant query parameters. */
  readonly query?: Readonly<Record<string, string>>
  readonly parameters?: {
    readonly path?: Readonly<Record<string, ParameterDescriptor>>
    readonly query?: Readonly<Record<string, ParameterDescriptor>>
    readonly headers?: Readonly<Record<string, ParameterDescriptor>>
    readonly cookies?: Readonly<Record<string, ParameterDescriptor>>
  }
  /** Request media types, preferred first. */
  readonly body?: readonly string[]
  /** How single fields of a form or multipart body are written, by name; from `encoding`. */
  readonly bodyEncoding?: Readonly<Record<string, ParameterDescriptor>>
  /** Value of `Accept`; absent where no answer has a body. */
  readonly accept?: string
  /** A documented 200 has no body, although another success has one. */
  readonly mayBeEmpty?: true
  /** Alternatives of scheme names that must all be met (OpenAPI `security`); absent or empty: none needed. */
  readonly security?: readonly (readonly string[])[]
  /** Where the interesting part of a success body is (`/Response`); absent: the whole body. */
  readonly payload?: JsonPointer
  /** The documented limit: so many requests in so many seconds. */
  readonly rateLimit?: RateLimit
  /** Asking twice does no more than asking once, although the method (`POST`, `PATCH`) does not say so. */
  readonly idempotent?: boolean
  /**
   * Locations of secrets (`format: password`) in the body of the request or of a response, for redaction; `*` stands
   * for every key or index.
   */
  readonly secrets?: readonly JsonPointer[]
  /** Servers of the operation itself, where they differ from the API's. */
  readonly servers?: readonly ServerDescriptor[]
}
