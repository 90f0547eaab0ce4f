import type { Value } from '../../template/resolve/resolvedStack.ts'
import type { Control } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { scalarTextOf } from './values.ts'

/** True for a key of one's own: AWS's keys have aliases that begin with `aws/`. */
function isOwnKey(value: Value | undefined): boolean {
  if (value === undefined || value === '') return false
  return !/(?:^|:)alias\/aws\//.test(scalarTextOf(value) ?? '')
}

/** Keys of one's own, whose use is on record and can be stopped. */
export const customerKeys: readonly Control[] = propertyControls(
  (
    [
      ['control/secret-key', 'AWS::SecretsManager::Secret', 'KmsKeyId'],
      ['control/cache-key', 'AWS::ElastiCache::ReplicationGroup', 'KmsKeyId'],
      ['control/file-system-key', 'AWS::EFS::FileSystem', 'KmsKeyId'],
      ['control/topic-key', 'AWS::SNS::Topic', 'KmsMasterKeyId'],
      ['control/vault-key', 'AWS::Backup::BackupVault', 'EncryptionKeyArn'],
    ] as const
  ).map(([rule, type, property]) => ({
    ...{ rule, severity: 'medium', types: [type], path: [property], accepts: isOwnKey },
    effect: 'it is encrypted with a key that AWS owns, whose use you can neither limit nor stop',
    todo: `Set ${property} to an AWS::KMS::Key.`,
  })),
)
