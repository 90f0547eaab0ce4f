import { holdsData } from '#lib/analysis/dataLoss.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, deniesPlain, list, resourcesOfType } from './readResources.ts'

/** What people put in, and what must stay secret. */
export const DATA: Readonly<Record<string, Invariant>> = {
  'whatever keeps data outlives its resource': parts =>
    parts
      .filter(({ type }) => holdsData(type))
      .filter(part => isLost(part.deletionPolicy) || isLost(part.updateReplacePolicy))
      .map(({ name }) => name),

  'every secret is made by AWS and written nowhere': parts => [
    ...resourcesOfType(parts, 'AWS::SecretsManager::Secret')
      .filter(({ properties }) => !isMade(properties))
      .map(({ name }) => name),
    ...resourcesOfType(parts, 'AWS::RDS::DBInstance')
      .filter(
        ({ properties }) => !/\{\{resolve:secretsmanager:/.test(JSON.stringify(properties.MasterUserPassword ?? '')),
      )
      .map(({ name }) => name),
  ],

  'the password of the database needs no encoding in a URL': parts =>
    parts
      .filter(({ name }) => name === 'Database/DatabaseSecret')
      .filter(({ properties }) => at(properties.GenerateSecretString, 'ExcludePunctuation') !== true)
      .map(({ name }) => name),

  'every bucket is encrypted, closed to the public and refuses plain HTTP': parts =>
    resourcesOfType(parts, 'AWS::S3::Bucket')
      .filter(
        ({ name, properties }) =>
          !properties.BucketEncryption ||
          ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].some(
            one => at(properties.PublicAccessBlockConfiguration, one) !== true,
          ) ||
          !resourcesOfType(parts, 'AWS::S3::BucketPolicy').some(policy => guards(policy, name)),
      )
      .map(({ name }) => name),

  'the file system is encrypted, at rest and on the way, and refuses what is not': parts => [
    ...resourcesOfType(parts, 'AWS::EFS::FileSystem')
      .filter(({ properties }) => properties.Encrypted !== true || !deniesPlain(properties.FileSystemPolicy))
      .map(({ name }) => name),
    ...volumesOf(parts)
      .filter(
        volume =>
          at(volume, 'TransitEncryption') !== 'ENABLED' || at(volume, 'AuthorizationConfig', 'IAM') !== 'ENABLED',
      )
      .map(() => 'Compute/TaskDefinition'),
  ],

  'the database is private, encrypted and backed up': parts =>
    resourcesOfType(parts, 'AWS::RDS::DBInstance')
      .filter(
        ({ properties }) =>
          properties.PubliclyAccessible !== false ||
          properties.StorageEncrypted !== true ||
          !(Number(properties.BackupRetentionPeriod) >= 1),
      )
      .map(({ name }) => name),
}

function isLost(policy: string | undefined): boolean {
  return policy === undefined || policy === 'Delete'
}

function isMade(properties: FlatResource['properties']): boolean {
  if (!('SecretString' in properties)) return Number(at(properties.GenerateSecretString, 'PasswordLength')) >= 32
  return isMap(properties.SecretString) && 'Unknown' in properties.SecretString
}

function volumesOf(parts: readonly FlatResource[]): readonly Json[] {
  return resourcesOfType(parts, 'AWS::ECS::TaskDefinition').flatMap(({ properties }) =>
    list(properties.Volumes).flatMap(volume => list(at(volume, 'EFSVolumeConfiguration'))),
  )
}

function guards(policy: FlatResource, bucket: string): boolean {
  return at(policy.properties.Bucket, 'Unknown') === bucket && deniesPlain(policy.properties.PolicyDocument)
}
