/** The marks around the one line of results in the log of a one-off task. The line that has both is complete. */
export const RESULTS_START = 'open-webui-deep-check['
export const RESULTS_END = ']open-webui-deep-check'

/** A part of the checks that could not be made, with the error's text. */
export type PartFailure = { readonly error: string }

/** A file was written into the folder, read back and deleted, or `error` says why not. */
export type FolderResult = {
  readonly folder: string
  /** False if the folder is on the task's own disk. */
  readonly mounted: boolean
  /** The text that was read is the one that was written. */
  readonly same?: boolean
  readonly error?: string
}

export type PostgresResult = {
  readonly kind: 'postgresql'
  /** As the server reports it: `160004`. */
  readonly version: number
  readonly tls: boolean
  readonly same: boolean
  /** Undefined if documents are not stored in the database. */
  readonly vector?: VectorResult
}

/** The version of the extension pgvector; without it, whether the database user may create it. */
export type VectorResult = { readonly version: string } | { readonly creatable: true } | PartFailure

export type SqliteResult = { readonly kind: 'sqlite'; readonly exists: boolean; readonly tables?: number }

/** The HTTP status of a model endpoint's list of models. */
export type ModelResult = { readonly host: string } & ({ readonly status: number } | PartFailure)

export type ProviderResult = {
  /** Of the discovery document. */
  readonly status: number
  readonly issuer?: string
  /** The HTTP status of the signing keys. */
  readonly keys?: number
  /** The HTTP status of the token endpoint: any means that the task reaches it. */
  readonly token?: number
}

/** The results of the program that a one-off task runs. `null`: not configured. */
export type DeepResults = {
  readonly files: readonly FolderResult[] | PartFailure
  readonly database: PostgresResult | SqliteResult | PartFailure
  readonly cache: { readonly reachable: true } | PartFailure | null
  readonly models: readonly ModelResult[] | PartFailure
  /** The endpoint is not asked for its list by the application, because the configuration names the models. */
  readonly modelsAreNamed: boolean
  readonly provider: ProviderResult | PartFailure | null
}
