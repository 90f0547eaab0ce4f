export type Recreation = 'Never' | 'Conditionally' | 'Always'

export type ChangeScope =
  | 'Properties'
  | 'Metadata'
  | 'CreationPolicy'
  | 'UpdatePolicy'
  | 'DeletionPolicy'
  | 'UpdateReplacePolicy'
  | 'Tags'

/** Why one value of a resource changes. */
export type ChangeDetail = {
  readonly attribute: ChangeScope
  /** The property at the top; undefined for the rest of the resource. */
  readonly name: string | undefined
  /** `/Properties/Tags/0`; undefined for the automatic change of a nested stack. */
  readonly path: string | undefined
  readonly recreation: Recreation
  readonly change: 'Add' | 'Modify' | 'Remove' | undefined
  readonly evaluation: 'Static' | 'Dynamic'
  readonly source: 'ResourceReference' | 'ParameterReference' | 'ResourceAttribute' | 'DirectModification' | 'Automatic'
  readonly cause: string | undefined
  readonly before: string | undefined
  readonly after: string | undefined
}

export type EarlyValidation = {
  readonly logicalId: string
  readonly type: string
  readonly physicalId: string | undefined
  readonly name: 'PROPERTY_VALIDATION' | 'NAME_CONFLICT_VALIDATION'
  readonly path: string
  readonly reason: string
}
