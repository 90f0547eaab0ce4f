import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { Risk, RiskMessage } from '../../model/preview/risk.ts'
import { Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { hasUnknown, isValueMap, plain } from '../../template/resolve/unknownValue.ts'
import { propertiesIn, statesOf } from '../resourceState.ts'
import type { ResourcesBeforeAndAfter } from './applicationContainers.ts'
import { CUSTOM_NAMES } from './customNames.generated.ts'

/** The properties of which no two resources of a type may have the same values, and those of their parents. */
type Identity = { readonly names: readonly string[]; readonly within: readonly string[] }
type NamedChange = {
  readonly change: Change
  readonly identity: Identity
  readonly before: ValueMap | undefined
  readonly after: ValueMap | undefined
}

/**
 * Resources that cannot be created, because a resource that this change takes away has their name: CloudFormation creates
 * the new ones first and deletes the old ones last. A name counts that the template sets, and that stays the same.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html
 */
export function takenNameRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  const named = changes.flatMap(change => namedChange(change, resources))
  const removed = named.filter(({ change }) => change.action === 'remove')
  return named.flatMap(one => {
    if (mayReplace(one.change)) return keepsName(one) ? [keptName(one)] : []
    if (one.change.action !== 'add') return []
    const owner = removed.find(other => hasSameName(one, other))
    return owner ? [movedName(one, owner.change)] : []
  })
}

function namedChange(change: Change, { before, after }: ResourcesBeforeAndAfter): readonly NamedChange[] {
  const text = lookup(CUSTOM_NAMES, change.type)
  if (text === undefined) return []
  const [names = '', within = ''] = text.split(' in ')
  const identity = { names: names.split(' '), within: within === '' ? [] : within.split(' ') }
  const states = statesOf(change, before, after)
  const properties = (state: ValueMap | undefined) => state && propertiesIn(state)
  return [{ change, identity, before: properties(states.before), after: properties(states.after) }]
}

/** True if the template names the resource, and neither the name nor its parent changes. */
function keepsName({ change, identity: { names, within }, before, after }: NamedChange): boolean {
  const mayChange = (path: string) => change.properties.some(property => property.path === `/Properties/${path}`)
  return (
    names.every(path => valueAt(after, path) !== undefined) &&
    [...names, ...within].every(path => !mayChange(path) && isSame(valueAt(before, path), valueAt(after, path)))
  )
}

/** True if a new resource has the known name of one that is removed. */
function hasSameName(added: NamedChange, removed: NamedChange): boolean {
  const { names, within } = added.identity
  const isKnown = (value: Value | undefined) => value !== undefined && !hasUnknown(value)
  return (
    added.change.type === removed.change.type &&
    names.every(path => isKnown(valueAt(added.after, path))) &&
    [...names, ...within].every(path => isSame(valueAt(removed.before, path), valueAt(added.after, path)))
  )
}

function keptName({ change, identity }: NamedChange): Risk {
  const when = change.replacement === 'always' ? 'cannot be replaced' : 'cannot be replaced, if it has to be,'
  return riskOf(change, identity, [
    `${when} while it keeps its name: the new resource is created before the old one is deleted; change `,
    ...enumerated(identity.names),
    ' too',
  ])
}

function movedName({ change, identity }: NamedChange, owner: Change): Risk {
  const ownerPath = { untrusted: resourcePathOf(owner) }
  const stays = /Retain/.test(owner.policyAction ?? '')
  return riskOf(change, identity, [
    'cannot be created: it has the name of ',
    ownerPath,
    stays ? ', which stays in the account; change ' : ', which is deleted only afterwards; change ',
    ...enumerated(identity.names),
    ...(stays ? [] : [', or remove ', ownerPath, ' in a deployment of its own before']),
  ])
}

function riskOf(change: Change, { names }: Identity, message: RiskMessage): Risk {
  const about = { resource: resourcePathOf(change), type: change.type, property: names[0]?.replaceAll('/', '.') }
  return { ...about, kind: 'taken-name', severity: 'caution', message }
}

function enumerated(paths: readonly string[]): RiskMessage {
  return paths.flatMap((path, index) => [...(index > 0 ? [' or '] : []), { untrusted: path.replaceAll('/', '.') }])
}

function valueAt(properties: ValueMap | undefined, path: string): Value | undefined {
  return path
    .split('/')
    .reduce<Value | undefined>(
      (value, key) => (isValueMap(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      properties,
    )
}

/** Unknown values are the same if they are made from the same references. A value that is not listed is never known. */
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  const isUnlisted = [one, other].some(value => value instanceof Unknown && value.expression.kind === 'unlisted')
  return !isUnlisted && JSON.stringify(one && plain(one)) === JSON.stringify(other && plain(other))
}
