import type { ResolvedResource } from './resolvedStack.ts'

/** CloudFormation's action on a removed resource, by the deployed template. */
export function removalPolicyOf({ type, properties, deletionPolicy }: ResolvedResource): string {
  if (deletionPolicy === 'RetainExceptOnCreate') return 'Retain'
  // Without a policy, clusters and instances outside a cluster get a snapshot ("DeletionPolicy attribute",
  // CloudFormation Template Reference).
  const snapshot =
    type === 'AWS::RDS::DBCluster' || (type === 'AWS::RDS::DBInstance' && properties.DBClusterIdentifier === undefined)
  return deletionPolicy ?? (snapshot ? 'Snapshot' : 'Delete')
}

/** CloudFormation's action on the old resource after its replacement; Delete without a policy. */
export function replacementPolicyOf({ updateReplacePolicy }: ResolvedResource): string {
  return `ReplaceAnd${updateReplacePolicy ?? 'Delete'}`
}
