import type { Path } from '../json.ts'
import type { Replacement } from './change.ts'

/** One type in CloudFormation's resource specification. */
export type ResourceType = {
  readonly name: string
  /** Attributes of `Fn::GetAtt`: name to type (`string`, `number`, …). */
  readonly attributes: Readonly<Record<string, string>>
  /** The properties and attributes that `Ref` consists of, in order. */
  readonly ref: readonly string[]
  readonly required: readonly string[]
  /** CloudFormation copies the tags of the stack to the resource. */
  readonly tagged: boolean
  /** Whether a change at this path, below the resource's properties, replaces the resource. */
  readonly replacementOf: (path: Path) => Replacement
}

export type ResourceTypes = { readonly find: (name: string) => ResourceType | undefined }
