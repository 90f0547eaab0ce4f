import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { allStates, type ResourcesBeforeAndAfter, type TypedStates } from './applicationContainers.ts'
import { causesDataLoss } from './dataLoss.ts'
import { dataLossOf, innerDataLoss } from './dataLossRisk.ts'
import type { Interruption } from './interruption.ts'
import { interruptionOf } from './interruption.ts'
import type { NestedContent } from './nestedStack.ts'
import { takesAllInside } from './nestedStack.ts'
import { effectOf, replacingPropertyOf } from './replacement.ts'
import { keepsServing, replacementMinutes } from './taskReplacement.ts'

/**
 * Data loss, replacements, removals and interruptions, each with its cause. `inside` has the content of the nested stacks
 * that go away, by the path of each.
 */
export function lifecycleRisks(
  changes: readonly Change[],
  inside: ReadonlyMap<string, NestedContent>,
  resources: ResourcesBeforeAndAfter = { before: undefined, after: undefined },
): readonly Risk[] {
  const losing = changes.filter(change => causesDataLoss(change) || takesAllInside(change))
  const others = changes.filter(change => !losing.includes(change))
  const inner = losing.flatMap(change => {
    const content = inside.get(resourcePathOf(change))
    return content ? innerDataLoss(change, content) : []
  })
  const unknown = new Set(inner.flatMap(({ unknownContent, resource }) => (unknownContent ? [resource] : [])))
  const own = losing.map(dataLossOf).filter(({ resource }) => !unknown.has(resource))
  const rows = new Set(own.map(({ resource }) => resource))
  return [
    ...own,
    ...inner.filter(({ resource }) => !rows.has(resource)),
    ...others.flatMap(replacementRisk),
    ...others.flatMap(removalRisk),
    ...others.flatMap(change => interruptionRisk(change, () => allStates(changes, resources))),
  ]
}

const INTERRUPTION_TEXTS: Readonly<Record<Interruption, string>> = {
  'new tasks': 'stops its old tasks before it starts new ones: the application is unavailable for some minutes',
  'database restart': 'restarts: the application is unavailable for some minutes',
  'cache restart': 'restarts: users may have to sign in again',
  'new address': 'gets a new address: the old one stops answering',
  gone: 'is removed: what depends on it stops working',
}

/** A resource of these types is a version: each change of it makes the next version. */
const VERSIONED: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Deployment',
  'AWS::Batch::JobDefinition',
  'AWS::ECS::TaskDefinition',
  'AWS::Lambda::LayerVersion',
  'AWS::Lambda::Version',
])

function replacementRisk(change: Change): readonly Risk[] {
  if (!mayReplace(change)) return []
  const kind = change.replacement === 'always' ? 'replacement' : 'possible-replacement'
  const severity = VERSIONED.has(change.type) ? 'notice' : 'caution'
  const property = replacingPropertyOf(change)
  return [
    { ...resourceOf(change), severity, kind, property, message: [...effectOf(change), ...retainedTextOf(change)] },
  ]
}

/** A person whose user is replaced keeps every right, unless somebody disables the former user. */
const RETAINED_TEXTS: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPoolUser': '; the former user stays in the pool and can sign in until it is disabled there',
  'AWS::Cognito::UserPoolUserToGroupAttachment': '; the former user stays in the group',
}

function retainedTextOf({ type, policyAction }: Change): readonly string[] {
  const text = lookup(RETAINED_TEXTS, type)
  return text !== undefined && policyAction === 'ReplaceAndRetain' ? [text] : []
}

function removalRisk(change: Change): readonly Risk[] {
  if (change.action !== 'remove' && change.action !== 'dynamic') return []
  return [
    { ...resourceOf(change), severity: 'caution', kind: 'removal', property: undefined, message: effectOf(change) },
  ]
}

function interruptionRisk(change: Change, states: () => ReadonlyMap<string, TypedStates>): readonly Risk[] {
  const interruption = interruptionOf(change)
  if (!interruption) return []
  // Each new image brings new tasks: a warning about every deployment would warn of nothing.
  if (interruption === 'new tasks') return [newTasksRisk(change, states())]
  const message = [INTERRUPTION_TEXTS[interruption]]
  return [{ ...resourceOf(change), severity: 'caution', kind: 'interruption', property: undefined, message }]
}

/** Whether old and new tasks run beside each other, and for how long. Both services must do so. */
function newTasksRisk(change: Change, states: ReadonlyMap<string, TypedStates>): Risk {
  const { before, after } = states.get(resourcePathOf(change)) ?? {}
  const minutes = replacementMinutes(after, states)
  const notice = { ...resourceOf(change), severity: 'notice', property: undefined } as const
  if (!mayReplace(change) && minutes !== undefined && keepsServing(before) && keepsServing(after))
    return {
      ...notice,
      kind: 'side-by-side',
      message: [
        `starts its new tasks beside the old ones, which stop when the new ones are healthy: the application stays available, and old and new tasks run together for up to ${minutes} minutes`,
      ],
    }
  const message =
    minutes === undefined
      ? INTERRUPTION_TEXTS['new tasks']
      : `stops its old tasks before it starts new ones: the application is unavailable (503) for about 1 to ${minutes} minutes`
  return { ...notice, kind: 'interruption', message: [message] }
}

function resourceOf(change: Change): Pick<Risk, 'resource' | 'type'> {
  return { resource: resourcePathOf(change), type: change.type }
}
