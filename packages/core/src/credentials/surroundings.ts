import { homedir } from 'node:os'

/** Where a chain looks; what is not given is this process's own. */
export interface ChainOptions {
  /** Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Folder of the vendors' dot files. Default: the user's home. */
  readonly home?: string | undefined
  /** Name of the profile in the vendors' files. Default: what the environment says, or what the file calls current. */
  readonly profile?: string | undefined
  /** Base URL of the instance metadata service, e.g. `http://127.0.0.1:8080`. Default: the vendor's. */
  readonly metadataEndpoint?: string | undefined
  /** Base URL of the security token service. Default: the vendor's. */
  readonly stsEndpoint?: string | undefined
  /** Milliseconds for the metadata service, which answers at once where there is one; default 1000. */
  readonly metadataTimeout?: number | undefined
  /** Sends requests. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** `ChainOptions` with nothing left open. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly profile: string | undefined
  readonly metadataEndpoint: string
  readonly stsEndpoint: string
  readonly metadataTimeout: number
  readonly fetch: (request: Request) => Promise<Response>
}

/** Fills in what the options leave open. */
export function surroundings(
  options: ChainOptions,
  vendor: Pick<Surroundings, 'metadataEndpoint' | 'stsEndpoint'>,
): Surroundings {
  return {
    env: options.env ?? process.env,
    home: options.home ?? homedir(),
    profile: options.profile,
    metadataEndpoint: options.metadataEndpoint ?? vendor.metadataEndpoint,
    stsEndpoint: options.stsEndpoint ?? vendor.stsEndpoint,
    metadataTimeout: options.metadataTimeout ?? 1000,
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
  }
}

/** The first of these variables that is set to something. */
export function variable(env: Surroundings['env'], ...names: readonly string[]): string | undefined {
  return names.map((name) => env[name]).find(Boolean)
}
