import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as backup from '@aws-sdk/client-backup'
import { backupHandlers } from '../../../../scripts/emulator/aws/services/backup/backupHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const EFS = 'arn:aws:elasticfilesystem:eu-central-1:123456789012:file-system'
const ROLE = 'arn:aws:iam::123456789012:role/backup'
const METADATA = {
  'file-system-id': 'fs-1',
  newFileSystem: 'false',
  Encrypted: 'true',
  PerformanceMode: 'generalPurpose',
  CreationToken: 'restore',
}

suite('AWS Backup', () => {
  const world = aWorld([
    aLiveResource('EFS::FileSystem', 'fs-1'),
    aLiveResource('EFS::FileSystem', 'fs-2'),
    aLiveResource('IAM::Role', 'backup', {}, { Arn: ROLE }),
    aLiveResource('Backup::BackupPlan', 'plan-1', { BackupPlan: { BackupPlanRule: [{ TargetBackupVault: 'vault' }] } }),
    aLiveResource('Backup::BackupSelection', 'selection-1', {
      BackupPlanId: 'plan-1',
      BackupSelection: { Resources: [`${EFS}/fs-1`] },
    }),
  ])
  const client = serveForSuite(backup.BackupClient, defineService(backup, backupHandlers(world)))
  const pointsOf = async (id: string) =>
    (await client().send(new backup.ListRecoveryPointsByResourceCommand({ ResourceArn: `${EFS}/${id}` })))
      .RecoveryPoints ?? []
  const restore = (change: Partial<backup.StartRestoreJobCommandInput> = {}) =>
    client().send(
      new backup.StartRestoreJobCommand({ RecoveryPointArn: '', IamRoleArn: ROLE, Metadata: METADATA, ...change }),
    )

  test('a file system has a recovery point if a plan selects it', async () => {
    assert.deepEqual(
      (await pointsOf('fs-1')).map(({ BackupVaultName, Status }) => [BackupVaultName, Status]),
      [['vault', 'COMPLETED']],
    )
    assert.deepEqual(await pointsOf('fs-2'), [])
  })

  test('a restore that is asked for again with its token starts no second job', async () => {
    const [point] = await pointsOf('fs-1')
    const start = async (IdempotencyToken: string) => {
      const { RestoreJobId } = await restore({ RecoveryPointArn: point?.RecoveryPointArn, IdempotencyToken })
      return RestoreJobId
    }
    const first = await start('one')

    assert.equal(await start('one'), first)
    assert.notEqual(await start('two'), first)
  })

  test('a restore puts the files into a new folder of the file system', async () => {
    const [point] = await pointsOf('fs-1')

    const { RestoreJobId } = await restore({ RecoveryPointArn: point?.RecoveryPointArn })

    const job = await client().send(new backup.DescribeRestoreJobCommand({ RestoreJobId }))
    assert.deepEqual([job.Status, job.CreatedResourceArn], ['COMPLETED', `${EFS}/fs-1`])
    assert.match(
      world.restoreJobs.get(RestoreJobId ?? '')?.folder ?? '',
      /^aws-backup-restore_2026-11-23T12-00-00-\d{9}Z$/,
    )
  })

  for (const [title, change, error] of [
    ['an unknown recovery point', {}, /^ResourceNotFoundException: RecoveryPoint not found/],
    ['an unknown role', { IamRoleArn: `${ROLE}-2` }, /^InvalidParameterValueException: Invalid IamRoleArn/],
    [
      'a restore without metadata',
      { Metadata: {} },
      /^InvalidParameterValueException: Missing metadata: file-system-id/,
    ],
    [
      'an unknown file system',
      { Metadata: { ...METADATA, 'file-system-id': 'fs-9' } },
      /^InvalidParameterValueException: File system 'fs-9' does not exist/,
    ],
  ] as const)
    test(`AWS Backup refuses ${title}`, async () => {
      const [point] = title === 'an unknown recovery point' ? [{ RecoveryPointArn: 'arn:x' }] : await pointsOf('fs-1')
      assert.match(await errorTextOf(restore({ RecoveryPointArn: point?.RecoveryPointArn, ...change })), error)
    })
})
