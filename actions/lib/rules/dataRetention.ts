import { holdsData } from '../analysis/lifecycle/dataLoss.ts'
import type { Finding } from '../model/problem.ts'
import type { TemplateRule } from './rule.ts'

/** Data must outlive its resource where the template does not say otherwise, and the defaults delete the resource. */
export const dataRetention: TemplateRule = ({ document, resources }) =>
  Object.entries(resources).flatMap(([logicalId, { type, properties, deletionPolicy, updateReplacePolicy }]) => {
    if (!holdsOwnData(type, properties.DBClusterIdentifier)) return []
    const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy }
    return Object.entries(policies).flatMap(([name, policy]) => {
      if (policy !== null && policy !== undefined) return []
      const finding: Finding = {
        level: 'error',
        rule: 'template/kept-data',
        severity: 'high',
        message: `'${logicalId}' keeps data (${type}) but has no ${name}: CloudFormation would ${effectOf(type, name)}.`,
        todo: `Add ${name}: ${policiesOf(type, name).join(', ')} or, if the data may be deleted, Delete.`,
        location: document.locationOf(['Resources', logicalId]),
      }
      return [finding]
    })
  })

/** Instances of these types are always members of a cluster. */
const MEMBERS = /^AWS::(?:DocDB|Neptune)::DBInstance$/
/** The data of an instance is in its volumes, and a parameter is text of the template. */
const NO_OWN_DATA = /^AWS::(?:EC2::Instance|AutoScaling::AutoScalingGroup|SSM::Parameter)$/

/** True for a resource that keeps data itself; that of an instance in a cluster is in the storage of the cluster. */
export function holdsOwnData(type: string, cluster: unknown): boolean {
  if (!holdsData(type) || NO_OWN_DATA.test(type) || MEMBERS.test(type)) return false
  return type !== 'AWS::RDS::DBInstance' || cluster === undefined || cluster === null || mayBeAbsent(cluster)
}

/** True for a value with a condition: one branch may be `AWS::NoValue`. */
function mayBeAbsent(value: unknown): boolean {
  return JSON.stringify(value)?.includes('"AWS::NoValue"') === true
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html */
const WITH_SNAPSHOTS =
  /^AWS::(?:(?:DocDB|Neptune|RDS)::DBCluster|RDS::DBInstance|EC2::Volume|ElastiCache::(?:CacheCluster|ReplicationGroup)|Redshift::Cluster)$/
/** Types whose default DeletionPolicy is Snapshot; that of every UpdateReplacePolicy is Delete. */
const SNAPSHOT_BY_DEFAULT = /^AWS::RDS::DB(?:Cluster|Instance)$/

function effectOf(type: string, policy: string): string {
  if (policy === 'UpdateReplacePolicy') return 'delete it when a change replaces it'
  return SNAPSHOT_BY_DEFAULT.test(type) ? 'delete it and keep a snapshot, its default (Snapshot)' : 'delete it'
}

/** RetainExceptOnCreate is for DeletionPolicy alone. */
function policiesOf(type: string, policy: string): readonly string[] {
  return [
    'Retain',
    ...(WITH_SNAPSHOTS.test(type) ? ['Snapshot'] : []),
    ...(policy === 'DeletionPolicy' ? ['RetainExceptOnCreate'] : []),
  ]
}
