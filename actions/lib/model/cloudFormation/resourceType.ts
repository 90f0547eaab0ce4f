import type { Path } from '../json.ts'
import type { Replacement } from './change.ts'

/** What CloudFormation's resource specification knows of one type. */
export type ResourceType = {
  readonly name: string
  /** What `Fn::GetAtt` gives: name to type (`string`, `number`, …). */
  readonly attributes: Readonly<Record<string, string>>
  /** The properties and attributes that `Ref` is made of, in order. */
  readonly ref: readonly string[]
  readonly required: readonly string[]
  /** The tags of its stack become its own. */
  readonly tagged: boolean
  /** Does a change at this path, below the resource's properties, replace the resource? */
  readonly replacementOf: (path: Path) => Replacement
}

export type ResourceTypes = { readonly find: (name: string) => ResourceType | undefined }
