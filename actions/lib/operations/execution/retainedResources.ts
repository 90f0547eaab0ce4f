import { holdsData } from '../../analysis/lifecycle/dataLoss.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { lookup } from '../../model/lookup.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { shellArgument } from '../../model/shellArgument.ts'

type Aws = (command: string) => string
type Commands = {
  /** The property by which CloudFormation imports a resource of the type. */
  readonly identifier: string
  /** One after the other; `id` is one argument of the shell. */
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

/**
 * Parts of a user pool that CloudFormation identifies by the pool and a name; the pool's deletion deletes them. A retained
 * one has no command of its own: the pool is retained too, or gone with them.
 */
const PARTS_OF_USER_POOL = ['AWS::Cognito::UserPoolUser', 'AWS::Cognito::UserPoolUserToGroupAttachment']

const IMPORT_GUIDE = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html'

type RetainingStack = {
  readonly region: string
  readonly stackName: string
  /** Its first creation failed: nothing that it left is worth an import. */
  readonly wasCreated: boolean
}

/** False for what is deleted with a resource that stays. */
export function isRetainedType(type: string): boolean {
  return type !== NESTED_STACK && !PARTS_OF_USER_POOL.includes(type)
}

/** The resources that outlived an operation that deletes, with the commands that remove or import each. */
export function retainedResourcesOf(
  events: readonly EventWithPath[],
  stack: RetainingStack & { readonly isGone: boolean },
): readonly RetainedResource[] {
  const last = new Map<string, EventWithPath>()
  for (const event of events) if (isRetainedType(event.type)) last.set(event.path, event)
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
  resource: Pick<EventWithPath, 'path' | 'logicalId' | 'type' | 'physicalId'>,
  stack: RetainingStack,
): RetainedResource {
  const { path, type, physicalId } = resource
  const id = shellArgument(physicalId ?? 'ID')
  const aws: Aws = command => `aws ${command} --region ${stack.region}`
  const general = [aws(`cloudcontrol delete-resource --type-name ${shellArgument(type)} --identifier ${id}`)]
  const remove = (lookup(COMMANDS, type)?.remove(id, aws) ?? general).join(' && ')
  return { name: path, type, physicalId, remove, adopt: importCommandOf(resource, stack) }
}

/** Undefined for a resource of a nested stack too: its template is none that a stack of its own is made from. */
function importCommandOf(
  { path, logicalId, type, physicalId = 'ID' }: Pick<EventWithPath, 'path' | 'logicalId' | 'type' | 'physicalId'>,
  { region, stackName, wasCreated }: RetainingStack,
): string | undefined {
  if (!wasCreated || path !== logicalId) return undefined
  const commands = lookup(COMMANDS, type)
  if (!commands) return `import it into a stack as ${IMPORT_GUIDE} says`
  const identifier = { [commands.identifier]: physicalId }
  const resources = [{ ResourceType: type, LogicalResourceId: logicalId, ResourceIdentifier: identifier }]
  return `aws cloudformation create-change-set --change-set-type IMPORT --change-set-name adopt --stack-name ${shellArgument(stackName)} --template-url URL --region ${region} --resources-to-import ${shellArgument(JSON.stringify(resources))}`
}
