import type { Change } from '../cloudFormation/change.ts'
import type { CostChange } from '../cost/costEstimate.ts'
import type { AcceptedFinding } from './acceptedFinding.ts'
import type { FingerprintEntry } from './fingerprintEntry.ts'
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
  /** SHA-256, hexadecimal, over `entries`: equal for two change sets that change the same from the same. */
  readonly fingerprint: string
  /** Sorted, each entry once. */
  readonly entries: readonly FingerprintEntry[]
  /** The stack is created without its deletion protection, which a second step of the same deployment turns on. */
  readonly protectedAfterCreation?: true
  /** CloudFormation's warnings while it created the change set; of a prediction, what the templates alone do not decide. */
  readonly warnings: readonly string[]
  /** The reason why the templates could not prove which properties stay unchanged; absent if the proof was made. */
  readonly unprovenReason?: string
  /** Parameters of the root stack, and values of Systems Manager, that change, sorted by name; absent if not compared. */
  readonly parameters?: readonly ParameterChange[]
  /** Outputs that change, nested ones too, sorted by path, then name; absent if not compared. */
  readonly outputs?: readonly OutputChange[]
  /** The fixed cost of a month; absent without a file of prices. The fingerprint does not contain it. */
  readonly cost?: CostChange
  /** Findings of `lint` that resources of the stack accept, sorted; absent without any. The fingerprint does not contain them. */
  readonly accepted?: readonly AcceptedFinding[]
  /** Other parts of templates that differ: `Description`, `Rules`; absent if not compared. */
  readonly sections?: readonly SectionChange[]
}

/** An output, or one of its attributes, that changes. A value that only the running stack has is shown as its expression. */
export type OutputChange = {
  /** '' is the root stack. */
  readonly nestedPath: string
  readonly name: string
  readonly part: 'value' | 'export' | 'description'
  readonly kind: 'add' | 'modify' | 'remove'
  readonly secret?: true
  readonly before?: string
  readonly after?: string
}

/** A part of a template that differs between the deployed and the target stack and is neither a value nor an output. */
export type SectionChange = {
  readonly nestedPath: string
  /** `Description`, `Rules`, `DependsOn of Topic`. */
  readonly name: string
}

/** An absent value means that there is none. A secret parameter has neither value. */
export type ParameterChange = {
  readonly name: string
  readonly secret?: true
  readonly before?: string
  readonly after?: string
}
