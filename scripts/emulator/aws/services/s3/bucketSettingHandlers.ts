import type * as s3 from '@aws-sdk/client-s3'
import type { JsonMap } from '#lib/model/json.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'
import { mapsOf, propertyAt, propertyText } from '../propertyValues.ts'
import { requireBucket } from './bucket.ts'
import { tagsProperty } from './createBucket.ts'

type BucketSettingHandlers = Pick<
  ServiceHandlers<typeof s3>,
  | 'GetBucketVersioning'
  | 'PutBucketVersioning'
  | 'GetBucketEncryption'
  | 'PutBucketEncryption'
  | 'DeleteBucketEncryption'
  | 'GetPublicAccessBlock'
  | 'PutPublicAccessBlock'
  | 'DeletePublicAccessBlock'
  | 'GetBucketTagging'
  | 'PutBucketTagging'
  | 'DeleteBucketTagging'
>

type BucketInput = { readonly Bucket: string; readonly ExpectedBucketOwner?: string | undefined }

/** Settings of a bucket, which are the properties that a template has for it. */
export function bucketSettingHandlers(world: World): BucketSettingHandlers {
  function bucketIn({ Bucket: name, ExpectedBucketOwner: owner }: BucketInput): LiveResource {
    requireBucket(world, name, owner)
    const bucket = world.resource('AWS::S3::Bucket', name)
    if (!bucket) throw new WireError('NoSuchBucket', 'The specified bucket does not exist', 404)
    return bucket
  }
  function set(input: BucketInput, changes: JsonMap): object {
    const bucket = bucketIn(input)
    world.alter(bucket, { ...bucket.properties, ...changes })
    return {}
  }
  function remove(input: BucketInput, name: string): object {
    const bucket = bucketIn(input)
    const { [name]: _, ...rest } = bucket.properties
    world.alter(bucket, rest)
    return {}
  }

  return {
    GetBucketVersioning: input => ({
      Status: requireBucket(world, input.Bucket, input.ExpectedBucketOwner).versioning,
    }),
    PutBucketVersioning: input => {
      const { Status: status, MFADelete: mfaDelete } = input.VersioningConfiguration
      if (mfaDelete === 'Enabled')
        throw new WireError('NotImplemented', 'The emulator has no versioning with MFA delete.', 501)
      if (status === undefined)
        throw new WireError('IllegalVersioningConfigurationException', 'The Versioning element must be specified', 400)
      return set(input, { VersioningConfiguration: { Status: status } })
    },
    GetBucketEncryption: input => ({
      ServerSideEncryptionConfiguration: { Rules: encryptionRulesOf(bucketIn(input)) },
    }),
    PutBucketEncryption: input =>
      set(input, {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: (input.ServerSideEncryptionConfiguration.Rules ?? []).map(
            encryptionProperty,
          ),
        },
      }),
    DeleteBucketEncryption: input => remove(input, 'BucketEncryption'),
    GetPublicAccessBlock: input => {
      const { PublicAccessBlockConfiguration: given } = bucketIn(input).properties
      const setting = (name: string): boolean => given === undefined || propertyText(propertyAt(given, name)) === 'true'
      return {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: setting('BlockPublicAcls'),
          IgnorePublicAcls: setting('IgnorePublicAcls'),
          BlockPublicPolicy: setting('BlockPublicPolicy'),
          RestrictPublicBuckets: setting('RestrictPublicBuckets'),
        },
      }
    },
    PutPublicAccessBlock: input => {
      const settings = Object.entries(input.PublicAccessBlockConfiguration).filter(([, value]) => value !== undefined)
      return set(input, { PublicAccessBlockConfiguration: Object.fromEntries(settings) })
    },
    DeletePublicAccessBlock: input => set(input, { PublicAccessBlockConfiguration: {} }),
    GetBucketTagging: input => {
      const tags = mapsOf(bucketIn(input).properties.Tags)
      if (tags.length === 0) throw new WireError('NoSuchTagSet', 'The TagSet does not exist', 404)
      return { TagSet: tags.map(({ Key, Value }) => ({ Key: propertyText(Key), Value: propertyText(Value) })) }
    },
    PutBucketTagging: input => set(input, tagsProperty(input.Tagging.TagSet ?? [])),
    DeleteBucketTagging: input => remove(input, 'Tags'),
  }
}

/** Every bucket is encrypted, without a setting by a key of S3's own. */
function encryptionRulesOf({ properties }: LiveResource): s3.ServerSideEncryptionRule[] {
  const rules = mapsOf(propertyAt(properties.BucketEncryption, 'ServerSideEncryptionConfiguration'))
  if (rules.length === 0)
    return [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }]
  return rules.map(rule => {
    const byDefault = rule.ServerSideEncryptionByDefault
    const algorithm = propertyText(propertyAt(byDefault, 'SSEAlgorithm'))
    const key = propertyText(propertyAt(byDefault, 'KMSMasterKeyID'))
    return {
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: algorithm === 'aws:kms' || algorithm === 'aws:kms:dsse' ? algorithm : 'AES256',
        ...(key !== undefined && { KMSMasterKeyID: key }),
      },
      BucketKeyEnabled: propertyText(rule.BucketKeyEnabled) === 'true',
    }
  })
}

function encryptionProperty({
  ApplyServerSideEncryptionByDefault: byDefault,
  BucketKeyEnabled: hasBucketKey,
}: s3.ServerSideEncryptionRule) {
  return {
    ...(byDefault?.SSEAlgorithm && {
      ServerSideEncryptionByDefault: {
        SSEAlgorithm: byDefault.SSEAlgorithm,
        ...(byDefault.KMSMasterKeyID !== undefined && { KMSMasterKeyID: byDefault.KMSMasterKeyID }),
      },
    }),
    ...(hasBucketKey !== undefined && { BucketKeyEnabled: hasBucketKey }),
  }
}
