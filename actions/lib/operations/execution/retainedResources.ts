import { holdsData } from '../../analysis/lifecycle/dataLoss.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { lookup } from '../../model/lookup.ts'
import type { RetainedResource } from '../../model/outcome.ts'

type Aws = (command: string) => string
type Commands = {
  /** The property by which CloudFormation imports a resource of the type. */
  readonly identifier: string
  /** One after the other. */
  readonly remove: (id: string, aws: Aws) => readonly string[]
}

/**
 * Types whose own commands do more than the general one: they empty it or lift its deletion protection first, or take a
 * last snapshot.
 */
const COMMANDS: Readonly<Record<string, Commands>> = {
  // A vault with recovery points cannot be deleted, and their deletion takes minutes.
  'AWS::Backup::BackupVault': {
    identifier: 'BackupVaultName',
    remove: (id, aws) => [
      `for point in $(${aws(`backup list-recovery-points-by-backup-vault --backup-vault-name ${id} --query 'RecoveryPoints[].RecoveryPointArn' --output text`)}); do ${aws(`backup delete-recovery-point --backup-vault-name ${id} --recovery-point-arn "$point"`)}; done`,
      aws(`backup delete-backup-vault --backup-vault-name ${id}`),
    ],
  },
  'AWS::Cognito::UserPool': {
    identifier: 'UserPoolId',
    remove: (id, aws) => [
      aws(`cognito-idp update-user-pool --user-pool-id ${id} --deletion-protection INACTIVE`),
      aws(`cognito-idp delete-user-pool --user-pool-id ${id}`),
    ],
  },
  // The policy of a protected file system denies its deletion.
  'AWS::EFS::FileSystem': {
    identifier: 'FileSystemId',
    remove: (id, aws) => [
      aws(`efs delete-file-system-policy --file-system-id ${id}`),
      aws(`efs delete-file-system --file-system-id ${id}`),
    ],
  },
  'AWS::ElastiCache::ReplicationGroup': {
    identifier: 'ReplicationGroupId',
    remove: (id, aws) => [aws(`elasticache delete-replication-group --replication-group-id ${id}`)],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    identifier: 'LoadBalancerArn',
    remove: (id, aws) => [
      aws(
        `elbv2 modify-load-balancer-attributes --load-balancer-arn ${id} --attributes Key=deletion_protection.enabled,Value=false`,
      ),
      aws(`elbv2 delete-load-balancer --load-balancer-arn ${id}`),
    ],
  },
  'AWS::KMS::Key': {
    identifier: 'KeyId',
    remove: (id, aws) => [aws(`kms schedule-key-deletion --key-id ${id} --pending-window-in-days 30`)],
  },
  'AWS::Logs::LogGroup': {
    identifier: 'LogGroupName',
    remove: (id, aws) => [
      aws(`logs put-log-group-deletion-protection --log-group-identifier ${id} --no-deletion-protection-enabled`),
      aws(`logs delete-log-group --log-group-name ${id}`),
    ],
  },
  'AWS::RDS::DBInstance': {
    identifier: 'DBInstanceIdentifier',
    remove: (id, aws) => [
      aws(`rds modify-db-instance --db-instance-identifier ${id} --no-deletion-protection --apply-immediately`),
      aws(`rds delete-db-instance --db-instance-identifier ${id} --final-db-snapshot-identifier ${id}-final`),
    ],
  },
  // 'aws s3 rb --force' deletes no old version, and a bucket with one cannot be deleted.
  'AWS::S3::Bucket': {
    identifier: 'BucketName',
    remove: (id, aws) => [
      `${aws(`s3api list-object-versions --bucket ${id} --query '[Versions,DeleteMarkers][][].[Key,VersionId]' --output text`)} | while IFS=$'\\t' read -r key version; do if [ -n "$version" ]; then ${aws(`s3api delete-object --bucket ${id} --key "$key" --version-id "$version"`)}; fi; done`,
      aws(`s3api delete-bucket --bucket ${id}`),
    ],
  },
  // The policy of a protected secret denies its deletion.
  'AWS::SecretsManager::Secret': {
    identifier: 'Id',
    remove: (id, aws) => [
      aws(`secretsmanager delete-resource-policy --secret-id ${id}`),
      aws(`secretsmanager delete-secret --secret-id ${id}`),
    ],
  },
}

const IMPORT_GUIDE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html'

/** The resources that outlived an operation that deletes, with the commands that remove or import each. */
export function retainedResourcesOf(
  events: readonly EventWithPath[],
  stack: { readonly isGone: boolean; readonly region: string; readonly stackName: string },
): readonly RetainedResource[] {
  const last = new Map<string, EventWithPath>()
  for (const event of events) if (event.type !== NESTED_STACK) last.set(event.path, event)
  return [...last.values()]
    .filter(event => isRetained(event, stack.isGone))
    .map(event => retainedResourceOf(event, stack))
}

function isRetained({ status, type, physicalId }: EventWithPath, isGone: boolean): boolean {
  if (status === 'DELETE_SKIPPED' || (status === 'DELETE_FAILED' && physicalId)) return true
  // A data-holding resource that was created and has no event of its deletion.
  return isGone && holdsData(type) && status === 'CREATE_COMPLETE'
}

export function retainedResourceOf(
  { path, logicalId, type, physicalId }: Pick<EventWithPath, 'path' | 'logicalId' | 'type' | 'physicalId'>,
  { region, stackName }: { readonly region: string; readonly stackName: string },
): RetainedResource {
  const commands = lookup(COMMANDS, type)
  const id = physicalId ?? 'ID'
  const aws: Aws = command => `aws ${command} --region ${region}`
  const general = [aws(`cloudcontrol delete-resource --type-name ${type} --identifier ${id}`)]
  const remove = (commands?.remove(id, aws) ?? general).join(' && ')
  const identifier = commands && JSON.stringify({ [commands.identifier]: id })
  const resource = `[{"ResourceType":"${type}","LogicalResourceId":"${logicalId}","ResourceIdentifier":${identifier}}]`
  const adopt = identifier
    ? `aws cloudformation create-change-set --change-set-type IMPORT --change-set-name adopt --stack-name ${stackName} --template-url URL --region ${region} --resources-to-import '${resource}'`
    : `import it into a stack as ${IMPORT_GUIDE} says`
  return { name: path, type, physicalId, remove, adopt }
}
