/** A resource whose live properties differ from its template. */
export type DriftedResource = {
  readonly nestedPath: string
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly kind: 'modified' | 'deleted'
  readonly properties: readonly DriftedProperty[]
}

export type DriftedProperty = {
  /** `/RetentionInDays` */
  readonly path: string
  readonly kind: 'add' | 'modify' | 'remove'
  readonly expected: string
  readonly actual: string
}

export type DriftOutcome =
  | { readonly kind: 'in-sync'; readonly checked: number; readonly notChecked: readonly string[] }
  | {
      readonly kind: 'drifted'
      readonly resources: readonly DriftedResource[]
      readonly checked: number
      /** `Database/Instance` of each resource that drift detection cannot check. */
      readonly notChecked: readonly string[]
    }
