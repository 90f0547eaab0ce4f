import type { FingerprintEntry } from './fingerprintEntry.ts'
import type { Preview } from './preview.ts'

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

/** A reviewed preview in the artifact bucket: enough to list what differs later. Its entries add up to its fingerprint. */
export type StoredPreview = Pick<Preview, 'fingerprint' | 'inputsDigest' | 'environment'> & {
  readonly version: 3
  readonly entries: readonly FingerprintEntry[]
  readonly parameters: Readonly<Record<string, StoredParameter>>
  /** The tags of the stack by their keys; empty in a preview that an older version of the tools stored. */
  readonly tags: Readonly<Record<string, StoredTag>>
  /** Digests of the templates by their file. */
  readonly templates: Readonly<Record<string, string>>
}

/**
 * readable: it adds up to its fingerprint. other-version: another version of the tools stored it, whose fingerprints equal
 * none of this one. altered: its content is none of ours. missing: nothing is stored.
 */
export type StoredPreviewRead =
  | { readonly kind: 'readable'; readonly preview: StoredPreview }
  | { readonly kind: 'other-version' | 'altered' | 'missing' }
