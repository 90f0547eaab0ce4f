import { isStackEventItself } from '../../model/cloudFormation/stackEvent.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { Problem, problemText } from '../../model/problem.ts'
import { lastResourcesOfStack, type ResourceWithPath } from '../environment/resourcesOfStack.ts'
import { isRetainedType, retainedResourceOf } from '../execution/retainedResources.ts'
import type { Tools } from '../tools.ts'
import { deletionPoliciesOf } from './deletionPolicies.ts'
import { finalSnapshotsOf } from './finalSnapshots.ts'
import { resourcesThatExist } from './resourcesThatExist.ts'
import { takesFinalSnapshot } from './snapshotCommands.ts'

type RemainingTools = Pick<Tools, 'cloudFormation' | 'workspace' | 'reporter' | 'snapshots' | 'runtime'>

/**
 * What a deleted stack and the stacks nested in it left, and what still exists of it: retained resources, then the final
 * snapshots of deleted ones.
 */
export async function remainingResourcesOf(
  stackId: string,
  stack: { readonly region: string; readonly stackName: string },
  tools: RemainingTools,
): Promise<readonly RetainedResource[]> {
  const last = await lastResourcesOfStack(stackId, tools.cloudFormation)
  const created = await wasCreated(stackId, tools)
  const existing = await resourcesThatExist(last.filter(isRetained), tools)
  const retained = existing.map(one => retainedResourceOf(one, { ...stack, wasCreated: created }))
  const snapshots = created ? await finalSnapshotsOf(await withFinalSnapshot(last, tools), stack, tools) : []
  return [...retained, ...snapshots]
}

function isRetained({ type, status, physicalId }: ResourceWithPath): boolean {
  return (
    isRetainedType(type) && (status === 'DELETE_SKIPPED' || (status === 'DELETE_FAILED' && physicalId !== undefined))
  )
}

/** Deleted resources of which CloudFormation has taken a final snapshot; it says so in no event. */
async function withFinalSnapshot(
  last: readonly ResourceWithPath[],
  tools: RemainingTools,
): Promise<readonly ResourceWithPath[]> {
  const candidates = last.filter(
    ({ type, status, physicalId }) => takesFinalSnapshot(type) && status === 'DELETE_COMPLETE' && physicalId,
  )
  if (candidates.length === 0) return []
  try {
    const policies = await deletionPoliciesOf(candidates, tools)
    return candidates.filter(({ path }) => policies.get(path) === 'Snapshot')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const paths = candidates.map(({ path }) => `'${path}'`).join(', ')
    const text = `There may be a final snapshot of ${paths}. ${problemText(error)}`
    tools.reporter.report({ kind: 'warning', text })
    return []
  }
}

/** False if the creation of the stack failed: then its resources are deleted without a snapshot. Events are kept for 90 days. */
async function wasCreated(stackId: string, { cloudFormation }: RemainingTools): Promise<boolean> {
  const seen = new Set<string>()
  let next: string | undefined
  do {
    const page = await cloudFormation.events(stackId, next)
    for (const event of page.events.filter(isStackEventItself)) seen.add(event.status)
    next = seen.has('CREATE_COMPLETE') ? undefined : page.next
  } while (next)
  return seen.has('CREATE_COMPLETE') || !seen.has('CREATE_IN_PROGRESS')
}

/** Each resource once, by its path; a database can have several snapshots. */
export function mergeRetained(
  first: readonly RetainedResource[],
  second: readonly RetainedResource[],
): readonly RetainedResource[] {
  return [
    ...new Map([...first, ...second].map(resource => [`${resource.name} ${resource.physicalId}`, resource])).values(),
  ]
}
