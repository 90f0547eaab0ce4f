import type { Change } from '../cloudFormation/change.ts'
import type { Risk } from './risk.ts'

/** The normalised list of changes of one environment. */
export type Preview = {
  readonly environment: string
  readonly stackName: string
  /** create: the stack does not exist yet. */
  readonly kind: 'create' | 'update'
  /** True if computed from templates alone; false if read from CloudFormation's change set. */
  readonly predicted: boolean
  /** Sorted by nested path, then logical id. Rows of nested stacks without an inner change are left out. */
  readonly changes: readonly Change[]
  /** The risks of the changes, the worst first. The fingerprint does not contain them. */
  readonly risks: readonly Risk[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly serviceRole: string | undefined
  /** SHA-256, hexadecimal, over resolved templates, parameters and tags. */
  readonly inputsDigest: string
  /** SHA-256, hexadecimal: equal for two change sets with the same changes. */
  readonly fingerprint: string
  /** CloudFormation's warnings while it created the change set. */
  readonly warnings: readonly string[]
  /** The reason why the templates could not prove which properties stay unchanged; absent if the proof was made. */
  readonly unprovenReason?: string
  /** Parameters of the root stack whose value changes, sorted by name; absent if not compared. Not part of the fingerprint. */
  readonly parameters?: readonly ParameterChange[]
}

/** An absent value means that there is none. A secret parameter has neither value. */
export type ParameterChange = {
  readonly name: string
  readonly secret?: true
  readonly before?: string
  readonly after?: string
}
