export type Choice = 'nonce' | 'action' | 'version' | 'region' | 'isAnonymous'

/** What a call is made with. */
export interface ClientCall {
  /** Base URL of the API, e.g. `http://127.0.0.1:40123`. */
  readonly url: string
  readonly credentials: ClientCredentials
  /** Absent: the parameter is left out. */
  readonly clusterId?: string | undefined
  /** Which address of the cluster; absent: the parameter is left out. */
  readonly network?: 'public' | 'private' | undefined
  /** `TemporaryDurationMinutes`; only ACK has it. */
  readonly minutes?: number | undefined
  /** What only some clients let their caller choose; absent: what is right. */
  readonly nonce?: string | undefined
  readonly action?: string | undefined
  readonly version?: string | undefined
  readonly region?: string | undefined
  /** The request is not signed. */
  readonly isAnonymous?: boolean | undefined
}

export interface ClientCredentials {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string | undefined
}

/** What a call gave, read from wherever this client puts it. */
export type Outcome =
  | { readonly answer: Answer; readonly failure?: never }
  | { readonly failure: Failure; readonly answer?: never }

export interface Answer {
  readonly kubeconfig: string
  /** Only ACK says it. */
  readonly expiration?: string | undefined
  /** Absent where the client does not hand it on. */
  readonly requestId?: string | undefined
}

export interface Failure {
  readonly code: string
  readonly message: string
  /** HTTP status, where the client tells it. */
  readonly status?: number | undefined
  readonly requestId?: string | undefined
}

/** A client of one API: a vendor's SDK in one of its ways to sign, or ours. */
export interface VendorClient {
  /** With its version, e.g. `@alicloud/pop-core 1.8.0, RPC, POST`. */
  readonly name: string
  /** Which of a call's members that only some clients have this one has. */
  readonly chooses?: readonly Choice[] | undefined
  readonly call: (call: ClientCall) => Promise<Outcome>
}

/** Makes a client from what sends, and from what reads this client's own errors; any other error goes on. */
export function vendorClient(client: {
  readonly name: string
  readonly chooses?: readonly Choice[]
  readonly send: (call: ClientCall) => Promise<Answer>
  readonly readFailure: (error: unknown) => Failure | undefined
}): VendorClient {
  const { send, readFailure, ...rest } = client
  return {
    ...rest,
    call: async (call) => {
      try {
        return { answer: await send(call) }
      } catch (error) {
        const failure = readFailure(error)
        if (!failure) throw error
        return { failure }
      }
    },
  }
}
