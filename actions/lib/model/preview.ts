import type { Change } from './cloudFormation/change.ts'

/** The normalised list of changes of one environment. */
export type Preview = {
  readonly environment: string
  readonly stackName: string
  /** create: the stack does not exist yet. */
  readonly kind: 'create' | 'update'
  /** True when worked out from templates alone; false when CloudFormation's own change set said so. */
  readonly predicted: boolean
  /** In the order of nested path, then logical id. Rows of nested stacks without an inner change are left out. */
  readonly changes: readonly Change[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly serviceRole: string | undefined
  /** SHA-256, hexadecimal, over resolved templates, parameters and tags. */
  readonly inputsDigest: string
  /** SHA-256, hexadecimal: equal for two makings of the same change. */
  readonly fingerprint: string
  /** What CloudFormation warned about while it made the change set. */
  readonly warnings: readonly string[]
  /** Why nobody could tell from the templates what of it stays as it is; absent where that was told. */
  readonly unprovenReason?: string
  /** Parameters of the root stack that get another value, by name; absent where nobody compared them. No part of the fingerprint. */
  readonly parameters?: readonly ParameterChange[]
}

/** A value is absent where there is none; of a secret one both are. */
export type ParameterChange = {
  readonly name: string
  readonly secret?: true
  readonly before?: string
  readonly after?: string
}
