import type { Json } from '../json.ts'

export type Replacement = 'never' | 'conditional' | 'always'
/** dynamic: CloudFormation does not know before it executes. */
export type ChangeAction = 'add' | 'modify' | 'remove' | 'import' | 'dynamic'

/** One property (or attribute such as DeletionPolicy) of a resource that changes. */
export type PropertyChange = {
  /** `/Properties/InstanceType`, `/DeletionPolicy`, `/Tags`. */
  readonly path: string
  /** The readable path, items of lists by their names: `ContainerDefinitions/open-webui/Environment/WEBUI_URL`. */
  readonly label?: string
  readonly kind: 'add' | 'modify' | 'remove'
  readonly replacement: Replacement
  /** static: known from the template alone. dynamic: depends on another resource, so the value may stay the same. */
  readonly evaluation: 'static' | 'dynamic'
  /** The parameter or resource attribute that causes the change: `InstanceClass`, `Key.Arn`. */
  readonly cause: string | undefined
  /** Undefined if unknown or secret. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** The value after the change is known only after the deployment, so `after` is undefined. */
  readonly unknown?: true
  /** The value is secret: `redaction/` has decided and removed it. */
  readonly secret?: true
  /** CloudFormation lists the property as a possible change, but the templates prove that it stays the same. */
  readonly unchanged?: true
}

/** One resource in a change set. */
export type Change = {
  /** The logical ids of the nested stacks down to the resource: `Database`; '' in the root stack. */
  readonly nestedPath: string
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly action: ChangeAction
  readonly replacement: Replacement
  /** The policy for the old resource: Delete, Retain, Snapshot, ReplaceAndDelete, ReplaceAndRetain, ReplaceAndSnapshot. */
  readonly policyAction: string | undefined
  readonly properties: readonly PropertyChange[]
  /**
   * The values after the change by our own resolver, keyed by property path (`/Properties/Engine`); '' is the whole
   * resource. Only digests of them ever leave the process.
   */
  readonly resolved: Readonly<Record<string, Json>>
  /** The properties of a new resource, for display: a change set lists none. No part of the fingerprint. */
  readonly addedProperties?: readonly PropertyChange[]
  /**
   * The properties with the items of lists compared by name, for display, where items move in a list. No part of the
   * fingerprint, which compares by position as CloudFormation does.
   */
  readonly namedProperties?: readonly PropertyChange[]
  /**
   * Proven by the templates where CloudFormation does not know. unchanged: nothing changes. in-place: the resource
   * changes but is not replaced. `replacement` keeps CloudFormation's own value.
   */
  readonly proven?: 'unchanged' | 'in-place'
}

/** The path of a resource as shown to users: `Database/Instance`. */
export function resourcePathOf(change: Pick<Change, 'nestedPath' | 'logicalId'>): string {
  return change.nestedPath ? `${change.nestedPath}/${change.logicalId}` : change.logicalId
}

/** True for a certain or possible replacement that is not proven impossible. */
export function mayReplace(change: Change): boolean {
  return change.action === 'modify' && change.proven === undefined && change.replacement !== 'never'
}

/** True if the value comes through another resource and is known only after that resource is updated. */
export function isUncertain({
  after,
  evaluation,
  kind,
  secret,
}: Pick<PropertyChange, 'after' | 'evaluation' | 'kind' | 'secret'>): boolean {
  return kind === 'modify' && after === undefined && evaluation === 'dynamic' && !secret
}

/** The changes without the resources and properties that are proven unchanged. */
export function withoutUnchanged(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap(({ proven, ...change }) => {
    if (proven === 'unchanged') return []
    const properties = change.properties.filter(property => !property.unchanged)
    return [
      { ...change, properties, ...(proven === 'in-place' ? { replacement: 'never', policyAction: undefined } : {}) },
    ]
  })
}

export function isUnchanged({ proven }: Change): boolean {
  return proven === 'unchanged'
}
