import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { retainedResourceOf } from '#lib/operations/execution/retainedResources.ts'

const REGION = '--region eu-central-1'
const commandsOf = (type: string, physicalId: string) =>
  retainedResourceOf(
    { path: 'Nested/It', logicalId: 'It', type, physicalId },
    { region: 'eu-central-1', stackName: 'open-webui-dev', wasCreated: true },
  ).remove

suite('the commands that delete a retained resource', () => {
  for (const [type, id, commands] of [
    [
      'AWS::EFS::FileSystem',
      'fs-1',
      [
        `aws efs delete-file-system-policy --file-system-id fs-1 ${REGION}`,
        `aws efs delete-file-system --file-system-id fs-1 ${REGION}`,
      ],
    ],
    [
      'AWS::Logs::LogGroup',
      '/app',
      [
        `aws logs put-log-group-deletion-protection --log-group-identifier /app --no-deletion-protection-enabled ${REGION}`,
        `aws logs delete-log-group --log-group-name /app ${REGION}`,
      ],
    ],
    [
      'AWS::SecretsManager::Secret',
      'arn:s',
      [
        `aws secretsmanager delete-resource-policy --secret-id arn:s ${REGION}`,
        `aws secretsmanager delete-secret --secret-id arn:s ${REGION}`,
      ],
    ],
    [
      'AWS::Backup::BackupVault',
      'vault',
      [
        `for point in $(aws backup list-recovery-points-by-backup-vault --backup-vault-name vault --query 'RecoveryPoints[].RecoveryPointArn' --output text ${REGION}); do aws backup delete-recovery-point --backup-vault-name vault --recovery-point-arn "$point" ${REGION}; done`,
        `aws backup delete-backup-vault --backup-vault-name vault ${REGION}`,
      ],
    ],
    [
      'AWS::S3::Bucket',
      'logs',
      [
        `aws s3api list-object-versions --bucket logs --query '[Versions,DeleteMarkers][][].[Key,VersionId]' --output text ${REGION} | while IFS=$'\\t' read -r key version; do if [ -n "$version" ]; then aws s3api delete-object --bucket logs --key "$key" --version-id "$version" ${REGION}; fi; done`,
        `aws s3api delete-bucket --bucket logs ${REGION}`,
      ],
    ],
    [
      'AWS::SNS::Topic',
      'arn:t',
      [`aws cloudcontrol delete-resource --type-name AWS::SNS::Topic --identifier arn:t ${REGION}`],
    ],
  ] as const)
    test(`the commands that delete a retained ${type} lift what refuses it first`, () =>
      assert.deepEqual(commandsOf(type, id).split(' && '), commands))
})
