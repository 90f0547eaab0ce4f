import type { ResolvedResource } from './resolvedStack.ts'

/** What happens to a removed resource, by the template that made it. */
export function policyOfRemoval({ type, properties, deletionPolicy }: ResolvedResource): string {
  if (deletionPolicy === 'RetainExceptOnCreate') return 'Retain'
  // Without a policy, clusters and instances outside a cluster get a snapshot ("DeletionPolicy attribute",
  // CloudFormation Template Reference).
  const snapshot =
    type === 'AWS::RDS::DBCluster' || (type === 'AWS::RDS::DBInstance' && properties.DBClusterIdentifier === undefined)
  return deletionPolicy ?? (snapshot ? 'Snapshot' : 'Delete')
}

/** What happens to the old resource after its replacement is there; Delete when no policy says otherwise. */
export function policyOfReplacement({ updateReplacePolicy }: ResolvedResource): string {
  return `ReplaceAnd${updateReplacePolicy ?? 'Delete'}`
}
