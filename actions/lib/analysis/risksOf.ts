import type { Change } from '../model/cloudFormation/change.ts'
import { resourcePathOf, withoutUnchanged } from '../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import { lookup } from '../model/lookup.ts'
import type { Risk, RiskKind, Severity } from '../model/preview/risk.ts'
import { type ResourceInStack, resourcesByPath } from '../template/compare/resourcesByPath.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import { downgradeRisks } from './lifecycle/downgrade.ts'
import { lifecycleRisks } from './lifecycle/lifecycleRisks.ts'
import type { NestedContent } from './lifecycle/nestedStack.ts'
import { takenNameRisks } from './lifecycle/takenNames.ts'
import { vectorRisks } from './lifecycle/vectorRisks.ts'
import { versionOverlapRisks } from './lifecycle/versionOverlap.ts'
import { versionRisks } from './lifecycle/versionRisks.ts'
import { isSpecifiedType } from './policy/policyProperties.ts'
import { statesOf } from './resourceState.ts'
import { verdictsOn } from './resourceVerdicts.ts'
import type { RiskContext } from './riskVerdict.ts'
import type { IsOwnResource } from './scalar.ts'

export type AnalysisInput = {
  readonly changes: readonly Change[]
  /** The deployed stack; undefined where it is unknown or does not exist. */
  readonly before?: ResolvedStack | undefined
  /** The stack after the change; without it, only the texts of the change set are judged. */
  readonly after?: ResolvedStack | undefined
  /** The account of the environment: a policy that names another account lets it in. */
  readonly account?: string | undefined
  /** The deployed content of the nested stacks that go away, by the path of each. */
  readonly inside?: ReadonlyMap<string, NestedContent>
}

const SEVERITIES: readonly Severity[] = ['danger', 'caution', 'not-judged', 'notice']
const KINDS: readonly RiskKind[] = [
  'data-loss',
  'downgrade',
  'overlap',
  'version',
  'vectors',
  'access',
  'network',
  'protection',
  'taken-name',
  'replacement',
  'possible-replacement',
  'removal',
  'interruption',
  'side-by-side',
]

/** Every verdict about a change, the worst first: the only place that decides what is dangerous. */
export function risksOf({ changes, before, after, account, inside = new Map() }: AnalysisInput): readonly Risk[] {
  const possible = withoutUnchanged(changes)
  const resources = { before: before && resourcesByPath(before), after: after && resourcesByPath(after) }
  const context = { account, isOwn: ownResources(resources.before, resources.after) }
  const judged = possible.flatMap(change => judgedRisks(change, resources, context))
  const versions = [
    ...downgradeRisks(possible, resources),
    ...versionOverlapRisks(possible, resources),
    ...versionRisks(possible, resources),
    ...vectorRisks(possible, resources),
  ]
  const names = takenNameRisks(possible, resources)
  return [...lifecycleRisks(possible, inside, resources), ...versions, ...names, ...judged].toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  )
}

type Resources = Readonly<Record<'before' | 'after', ReadonlyMap<string, ResourceInStack> | undefined>>

function judgedRisks(change: Change, { before, after }: Resources, context: RiskContext): readonly Risk[] {
  if (change.type === NESTED_STACK) return []
  const states = statesOf(change, before, after)
  return verdictsOn(change.type, states, context).map(({ key: _, property, ...verdict }) => ({
    ...verdict,
    resource: resourcePathOf(change),
    type: change.type,
    property: property || undefined,
  }))
}

/** Attributes that return a text which the template or a user writes. */
const TEXT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'AWS::CloudFormation::WaitCondition': ['Data'],
  'AWS::SSM::Parameter': ['Value'],
}

/** The resources whose values AWS gives: a custom resource and a stored parameter may give any value. */
function ownResources(...all: Resources['before'][]): IsOwnResource {
  return (path, attribute = '') => {
    const types = all.flatMap(resources => resources?.get(path)?.resource.type ?? [])
    return (
      types.length > 0 &&
      types.every(
        type =>
          isSpecifiedType(type) &&
          type !== 'AWS::CloudFormation::CustomResource' &&
          lookup(TEXT_ATTRIBUTES, type)?.includes(attribute) !== true,
      )
    )
  }
}
