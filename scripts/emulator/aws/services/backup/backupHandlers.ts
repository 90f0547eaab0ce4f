import type * as backup from '@aws-sdk/client-backup'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { RestoreJob, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { propertyText } from '../propertyValues.ts'
import { fileSystemArn, type RecoveryPoint, recoveryPointsIn } from './recoveryPoints.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidParameterValueException', 'Invalid NextToken', 400)
const SIZE = 6144

/** The backups of file systems, and their restores. */
export function backupHandlers(world: World): ServiceHandlers<typeof backup> {
  function pointOf(arn: string): RecoveryPoint {
    const point = recoveryPointsIn(world).find(candidate => candidate.arn === arn)
    if (!point) throw new WireError('ResourceNotFoundException', `RecoveryPoint not found: ${arn}`, 400)
    return point
  }
  /** Job ids by the token of the request. */
  const startedJobs = new Map<string, string>()
  return {
    ListRecoveryPointsByResource: input => {
      const points = recoveryPointsIn(world).filter(({ fileSystemArn: arn }) => arn === input.ResourceArn)
      const size = input.MaxResults ?? LARGEST_PAGE
      const { items, next } = paginate(points, { token: input.NextToken, size }, INVALID_TOKEN)
      return {
        RecoveryPoints: items.map(({ arn, vault, createdAt }) => ({
          ...{ RecoveryPointArn: arn, BackupVaultName: vault, CreationDate: createdAt },
          ...{ Status: 'COMPLETED', BackupSizeBytes: SIZE },
        })),
        NextToken: next,
      }
    },
    StartRestoreJob: input => {
      const { IdempotencyToken: token } = input
      const earlier = token === undefined ? undefined : startedJobs.get(token)
      if (earlier !== undefined) return { RestoreJobId: earlier }
      const point = pointOf(input.RecoveryPointArn)
      const job = restoreJobOf(world, point, input)
      world.restoreJobs.set(job.id, job)
      if (token !== undefined) startedJobs.set(token, job.id)
      return { RestoreJobId: job.id }
    },
    DescribeRestoreJob: input => {
      const job = world.restoreJobs.get(input.RestoreJobId)
      if (!job) throw new WireError('ResourceNotFoundException', `Restore job not found: ${input.RestoreJobId}`, 400)
      return {
        ...{ AccountId: world.account, RestoreJobId: job.id, RecoveryPointArn: job.recoveryPointArn },
        ...{ CreationDate: job.createdAt, CompletionDate: job.createdAt, Status: 'COMPLETED', PercentDone: '100.00%' },
        ...{ BackupSizeInBytes: SIZE, IamRoleArn: job.roleArn, CreatedResourceArn: job.fileSystemArn },
        ResourceType: 'EFS',
      }
    },
  }
}

type RestoreInput = { readonly Metadata: Record<string, string>; readonly IamRoleArn?: string | undefined }

/** Files of EFS return to a new folder under the root, never over those that are there (AWS page "Restore an Amazon EFS file system"). */
function restoreJobOf(
  world: World,
  point: RecoveryPoint,
  { Metadata: metadata, IamRoleArn: role }: RestoreInput,
): RestoreJob {
  const roles = world.resources('AWS::IAM::Role').map(({ attributes }) => propertyText(attributes.Arn))
  if (role === undefined || !roles.includes(role)) throw invalid(`Invalid IamRoleArn: ${role}`)
  for (const key of ['file-system-id', 'newFileSystem', 'Encrypted', 'PerformanceMode', 'CreationToken'])
    if (metadata[key] === undefined) throw invalid(`Missing metadata: ${key}`)
  if (metadata.newFileSystem !== 'false') throw invalid('The built-in AWS restores into an existing file system only')
  const { 'file-system-id': id = '' } = metadata
  if (!world.resource('AWS::EFS::FileSystem', id)) throw invalid(`File system '${id}' does not exist.`)
  const createdAt = world.now()
  const time = createdAt.toISOString().replaceAll(':', '-').replace('.', '-').replace('Z', '000000Z')
  return {
    id: `00000000-0000-4000-8000-${String(world.restoreJobs.size + 1).padStart(12, '0')}`,
    ...{ recoveryPointArn: point.arn, fileSystemArn: fileSystemArn(world, id), roleArn: role, createdAt },
    folder: `aws-backup-restore_${time}`,
  }
}

function invalid(message: string): WireError {
  return new WireError('InvalidParameterValueException', message, 400)
}
