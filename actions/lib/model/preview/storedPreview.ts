import type { Change, PropertyChange } from '../cloudFormation/change.ts'
import type { Preview } from './preview.ts'

/** One row of the data that a fingerprint is made from: digests in the place of values, no ids, times or physical names. */
export type FingerprintEntry =
  | ResourceEntry
  | PropertyEntry
  | { readonly kind: 'tag'; readonly key: string; readonly digest: string }
  | { readonly kind: 'capability'; readonly name: string }
  | { readonly kind: 'service-role'; readonly digest: string }

type ResourceId = Pick<Change, 'nestedPath' | 'logicalId'>

export type ResourceEntry = ResourceId &
  Pick<Change, 'type' | 'action' | 'replacement'> & {
    readonly kind: 'resource'
    /** `none` where CloudFormation names none. */
    readonly policyAction: string
    /** Of the whole resource, where it is added or imported. */
    readonly digest?: string
  }

export type PropertyEntry = ResourceId &
  Pick<PropertyChange, 'replacement' | 'evaluation'> & {
    readonly kind: 'property'
    /** `/Properties/Engine` */
    readonly path: string
    readonly change: PropertyChange['kind']
    /** Of the value that our own resolver gives. */
    readonly digest: string
  }

/** A parameter of the root stack as it was reviewed. */
export type StoredParameter =
  | {
      readonly kind: 'shown'
      readonly value: string
      /** The value that was deployed at that time; absent where it could not be compared. */
      readonly deployed?: string
    }
  /** NoEcho, or it looks like a secret: its value never leaves the process. */
  | { readonly kind: 'redacted'; readonly digest: string }

/** A tag of the stack as it was reviewed. */
export type StoredTag = { readonly kind: 'shown'; readonly value: string } | { readonly kind: 'redacted' }

/** A reviewed preview in the artifact bucket: enough to list what differs later. */
export type StoredPreview = Pick<Preview, 'fingerprint' | 'inputsDigest' | 'environment'> & {
  readonly version: 2
  readonly entries: readonly FingerprintEntry[]
  readonly parameters: Readonly<Record<string, StoredParameter>>
  /** The tags of the stack by their keys; empty in a preview that an older version of the tools stored. */
  readonly tags: Readonly<Record<string, StoredTag>>
  /** Digests of the templates by their file. */
  readonly templates: Readonly<Record<string, string>>
}

/** A preview that an older version of the tools kept: its rows cannot be compared. */
export type OldStoredPreview = Pick<StoredPreview, 'fingerprint' | 'inputsDigest' | 'environment'> & {
  readonly version: 1
}
