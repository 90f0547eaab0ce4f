import type { Json } from '../json.ts'

export type Replacement = 'never' | 'conditional' | 'always'
/** dynamic: CloudFormation cannot tell before it runs. */
export type ChangeAction = 'add' | 'modify' | 'remove' | 'import' | 'dynamic'

/** One property (or attribute such as DeletionPolicy) of a resource that changes. */
export type PropertyChange = {
  /** `/Properties/InstanceType`, `/DeletionPolicy`, `/Tags`. */
  readonly path: string
  /** The path as people read it, items of lists by their names: `ContainerDefinitions/open-webui/Environment/WEBUI_URL`. */
  readonly label?: string
  readonly kind: 'add' | 'modify' | 'remove'
  readonly replacement: Replacement
  /** static: known from the template alone. dynamic: comes through another resource and may turn out not to change. */
  readonly evaluation: 'static' | 'dynamic'
  /** The parameter or resource attribute that causes it: `InstanceClass`, `Key.Arn`. */
  readonly cause: string | undefined
  /** Both are undefined when the property is secret. */
  readonly before: string | undefined
  readonly after: string | undefined
  /** The value is secret: `redaction/` has decided and removed it. */
  readonly secret?: true
  /** CloudFormation cannot tell whether it changes, but the templates prove that it stays. */
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
  /** What happens to the old resource: Delete, Retain, Snapshot, ReplaceAndDelete, ReplaceAndRetain, ReplaceAndSnapshot. */
  readonly policyAction: string | undefined
  readonly properties: readonly PropertyChange[]
  /**
   * What our own resolver says the resource becomes, property by property path (`/Properties/Engine`); '' is the whole
   * resource. Only digests of it ever leave the process.
   */
  readonly resolved: Readonly<Record<string, Json>>
  /**
   * What the templates prove where CloudFormation cannot tell: nothing of it changes, or something does but it is not
   * replaced. `replacement` stays CloudFormation's word.
   */
  readonly proven?: 'unchanged' | 'in-place'
}

/** `Database/Instance`, the name a person uses for a resource. */
export function resourcePathOf(change: Pick<Change, 'nestedPath' | 'logicalId'>): string {
  return change.nestedPath ? `${change.nestedPath}/${change.logicalId}` : change.logicalId
}

/** Replaces it, for certain or perhaps, as far as nothing proves that it does not. */
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

/** The changes as far as they can happen: without what is proven to stay. */
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
