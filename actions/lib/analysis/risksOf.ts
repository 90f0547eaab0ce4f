import type { Change } from '../model/cloudFormation/change.ts'
import { resourcePathOf, withoutUnchanged } from '../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../model/cloudFormation/stack.ts'
import type { Risk, RiskKind, Severity } from '../model/preview/risk.ts'
import { type ResourceInStack, resourcesByPath } from '../template/compare/resourcesByPath.ts'
import type { ResolvedStack } from '../template/resolve/resolvedStack.ts'
import type { InnerResource } from './lifecycle.ts'
import { lifecycleRisks } from './lifecycle.ts'
import type { PolicyContext } from './policy.ts'
import { statesOf } from './resourceState.ts'
import { verdictsOn } from './resourceVerdicts.ts'

export type AnalysisInput = {
  readonly changes: readonly Change[]
  /** The deployed stack; undefined where it is unknown or does not exist. */
  readonly before?: ResolvedStack | undefined
  readonly after?: ResolvedStack | undefined
  /** The account of the environment: a policy for another one lets it in. */
  readonly account?: string | undefined
  /** What AWS lists inside the nested stacks that go away, by the path of each. */
  readonly inside?: ReadonlyMap<string, readonly InnerResource[]>
}

const SEVERITIES: readonly Severity[] = ['danger', 'caution', 'not-judged', 'notice']
const KINDS: readonly RiskKind[] = [
  'data-loss',
  'access',
  'network',
  'protection',
  'replacement',
  'possible-replacement',
  'removal',
  'interruption',
]

/** Every verdict about a change, the worst first: the only place that decides what is dangerous. */
export function risksOf({ changes, before, after, account, inside = new Map() }: AnalysisInput): readonly Risk[] {
  const possible = withoutUnchanged(changes)
  const resources = { before: before && resourcesByPath(before), after: after && resourcesByPath(after) }
  const context = { account, isOwn: ownResources(resources.before, resources.after) }
  const judged = possible.flatMap(change => judgedRisks(change, resources, context))
  return [...lifecycleRisks(possible, inside), ...judged].toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  )
}

type Resources = Readonly<Record<'before' | 'after', ReadonlyMap<string, ResourceInStack> | undefined>>

function judgedRisks(change: Change, { before, after }: Resources, context: PolicyContext): readonly Risk[] {
  if (change.type === NESTED_STACK) return []
  const states = statesOf(change, before, after)
  return verdictsOn(change.type, states, context).map(({ key: _, property, ...verdict }) => ({
    ...verdict,
    resource: resourcePathOf(change),
    type: change.type,
    property: property || undefined,
  }))
}

/** A custom resource may give any value. */
function ownResources(...all: Resources['before'][]): PolicyContext['isOwn'] {
  const known = all.filter(resources => resources !== undefined)
  if (known.length === 0) return name => /^\w+(?:\/\w+)*$/.test(name)
  return name => {
    const types = known.flatMap(resources => resources.get(name)?.resource.type ?? [])
    return types.length > 0 && !types.some(type => /^Custom::|::CustomResource$/.test(type))
  }
}
