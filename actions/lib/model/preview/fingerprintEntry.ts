import type { Change, PropertyChange } from '../cloudFormation/change.ts'

/**
 * One row of the data that a fingerprint is made from: digests in the place of values, no ids, times or physical names.
 * `before` is what an execution changes the value from, `digest` what it changes it to; absent where there is none.
 */
export type FingerprintEntry =
  | ResourceEntry
  | PropertyEntry
  | OutputEntry
  | SectionEntry
  | ParameterEntry
  | StackEntry
  | { readonly kind: 'tag'; readonly key: string; readonly before?: string; readonly digest?: string }
  | { readonly kind: 'capability'; readonly name: string }
  | { readonly kind: 'service-role'; readonly digest: string }

type ResourceId = Pick<Change, 'nestedPath' | 'logicalId'>

export type ResourceEntry = ResourceId &
  Pick<Change, 'type' | 'action' | 'replacement'> & {
    readonly kind: 'resource'
    /** `none` where CloudFormation names none. */
    readonly policyAction: string
    /** Of the whole deployed resource, where it is removed. */
    readonly before?: string
    /** Of the whole resource, where it is added or imported. */
    readonly digest?: string
  }

export type PropertyEntry = ResourceId &
  Pick<PropertyChange, 'replacement' | 'evaluation'> & {
    readonly kind: 'property'
    /** `/Properties/Engine` */
    readonly path: string
    readonly change: PropertyChange['kind']
    /** Of the deployed value that our own resolver gives; CloudFormation's own where the deployed templates are unknown. */
    readonly before: string
    /** Of the value that our own resolver gives. */
    readonly digest: string
  }

/** The value, the export's name or the description of an output that differs. */
export type OutputEntry = {
  readonly kind: 'output'
  /** '' is the root stack. */
  readonly nestedPath: string
  readonly name: string
  readonly part: 'value' | 'export' | 'description'
  readonly before?: string
  readonly digest?: string
}

/** A section of a template that differs: `Description`, `Metadata`, `Resources`. */
export type SectionEntry = {
  readonly kind: 'section'
  readonly nestedPath: string
  readonly name: string
  readonly before?: string
  readonly digest?: string
}

/**
 * parameter: one of the root stack whose value differs, or that CloudFormation does not return (NoEcho). stored-value: the
 * value that a Systems Manager parameter has now, by the template's parameter that names it, whether it differs or not.
 */
export type ParameterEntry = {
  readonly kind: 'parameter' | 'stored-value'
  readonly nestedPath: string
  readonly name: string
  readonly before?: string
  readonly digest?: string
}

/** create: the stack does not exist, and `digest` is that of everything it is made from. update: `digest` is that of the deployed template and parameters, where they could not be resolved. */
export type StackEntry = { readonly kind: 'stack'; readonly operation: 'create' | 'update'; readonly digest?: string }
