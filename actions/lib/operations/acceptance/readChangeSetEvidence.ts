import type { ChangeSetEvidence } from '../../model/acceptance/evidence.ts'
import type { ChangeSet } from '../../model/cloudFormation/changeSet.ts'
import type { CloudFormation } from '../../ports.ts'

/** Both views of a finished change set and of every one nested in it, also where a verb would refuse it. */
export async function readChangeSetEvidence(
  id: string,
  cloudFormation: Pick<CloudFormation, 'changeSet'>,
): Promise<ChangeSetEvidence> {
  const [withoutValues, withValues] = await Promise.all([
    cloudFormation.changeSet(id, 'without-values'),
    cloudFormation.changeSet(id, 'with-values'),
  ])
  const nested = nestedIds(withoutValues, withValues).map(async ([logicalId, nestedId]) => ({
    ...(await readChangeSetEvidence(nestedId, cloudFormation)),
    logicalId,
  }))
  return {
    status: withoutValues.status,
    execution: withoutValues.execution,
    reason: withoutValues.reason,
    reasonWithValues: withValues.reason,
    changes: withoutValues.changes,
    changesWithValues: withValues.changes,
    nested: await Promise.all(nested),
  }
}

function nestedIds(...views: readonly ChangeSet[]): readonly (readonly [logicalId: string, id: string])[] {
  const ids = views.flatMap(({ changes }) =>
    changes.flatMap(({ logicalId, nestedChangeSetId: id }) => (id ? [[id, logicalId] as const] : [])),
  )
  return [...new Map(ids)].map(([id, logicalId]) => [logicalId, id])
}
