import { decodePath } from '#lib/model/decodePath.ts'
import { isRecord } from '../../wire/isRecord.ts'
import {
  type ActionTable,
  type CalledAccount,
  type CallInput,
  listOf,
  onEverything,
  type RequestedAction,
  textOf,
} from './requestedAction.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html */
export const S3_ACTIONS: ActionTable = {
  AbortMultipartUpload: onObject('AbortMultipartUpload'),
  CompleteMultipartUpload: onObject('PutObject'),
  CopyObject: (input, account) => [...copySource(input, account), ...upload(input, account)],
  CreateMultipartUpload: upload,
  CreateBucket: onBucket('CreateBucket'),
  DeleteBucket: onBucket('DeleteBucket'),
  DeleteBucketEncryption: onBucket('PutEncryptionConfiguration'),
  DeleteBucketLifecycle: onBucket('PutLifecycleConfiguration'),
  DeleteBucketPolicy: onBucket('DeleteBucketPolicy'),
  DeleteBucketTagging: onBucket('PutBucketTagging'),
  DeleteObject: (input, account) => onObject(versioned('DeleteObject', input))(input, account),
  DeleteObjects: deletedObjects,
  DeleteObjectTagging: (input, account) => onObject(`${versioned('DeleteObject', input)}Tagging`)(input, account),
  DeletePublicAccessBlock: onBucket('PutBucketPublicAccessBlock'),
  GetBucketEncryption: onBucket('GetEncryptionConfiguration'),
  GetBucketLifecycleConfiguration: onBucket('GetLifecycleConfiguration'),
  GetBucketLocation: onBucket('GetBucketLocation'),
  GetBucketPolicy: onBucket('GetBucketPolicy'),
  GetBucketTagging: onBucket('GetBucketTagging'),
  GetBucketVersioning: onBucket('GetBucketVersioning'),
  GetObject: (input, account) => onObject(versioned('GetObject', input))(input, account),
  GetPublicAccessBlock: onBucket('GetBucketPublicAccessBlock'),
  GetObjectTagging: (input, account) => onObject(`${versioned('GetObject', input)}Tagging`)(input, account),
  HeadBucket: onBucket('ListBucket'),
  HeadObject: (input, account) => onObject(versioned('GetObject', input))(input, account),
  ListBuckets: onEverything('s3:ListAllMyBuckets'),
  ListObjectVersions: onBucket('ListBucketVersions'),
  ListObjects: onBucket('ListBucket'),
  ListObjectsV2: onBucket('ListBucket'),
  ListParts: onObject('ListMultipartUploadParts'),
  PutBucketEncryption: onBucket('PutEncryptionConfiguration'),
  PutBucketLifecycleConfiguration: onBucket('PutLifecycleConfiguration'),
  PutBucketPolicy: onBucket('PutBucketPolicy'),
  PutBucketTagging: onBucket('PutBucketTagging'),
  PutBucketVersioning: onBucket('PutBucketVersioning'),
  PutObject: upload,
  PutObjectTagging: (input, account) => onObject(`${versioned('PutObject', input)}Tagging`)(input, account),
  PutPublicAccessBlock: onBucket('PutBucketPublicAccessBlock'),
  UploadPart: onObject('PutObject'),
  UploadPartCopy: (input, account) => [...copySource(input, account), ...onObject('PutObject')(input, account)],
}

/** S3 says that an object does not exist only to a caller that may list its bucket. */
export function listingOf({ Bucket: bucket }: CallInput, account: CalledAccount): RequestedAction {
  return { action: 's3:ListBucket', resources: [bucketArn(account, String(bucket))], context: {} }
}

function onBucket(name: string) {
  return (input: CallInput, account: CalledAccount): readonly RequestedAction[] => [
    { action: `s3:${name}`, resources: [bucketArn(account, String(input.Bucket))], context: listContext(input) },
  ]
}

function onObject(name: string) {
  return (input: CallInput, account: CalledAccount): readonly RequestedAction[] => [
    { action: `s3:${name}`, resources: [`${bucketArn(account, String(input.Bucket))}/${input.Key}`], context: {} },
  ]
}

/** Tags of an upload are an action of their own. */
function upload(input: CallInput, account: CalledAccount): readonly RequestedAction[] {
  const tags = textOf(input, 'Tagging') === undefined ? [] : onObject('PutObjectTagging')(input, account)
  return [...onObject('PutObject')(input, account), ...tags]
}

function versioned(name: string, input: CallInput): string {
  return textOf(input, 'VersionId') === undefined ? name : `${name}Version`
}

function listContext(input: CallInput): RequestedAction['context'] {
  const [prefix, delimiter] = [textOf(input, 'Prefix'), textOf(input, 'Delimiter')]
  return {
    ...(prefix !== undefined && { 's3:prefix': prefix }),
    ...(delimiter !== undefined && { 's3:delimiter': delimiter }),
  }
}

function copySource(input: CallInput, { partition }: CalledAccount): readonly RequestedAction[] {
  const [path = '', version] = String(input.CopySource).replace(/^\//, '').split('?versionId=')
  // S3 refuses a source that cannot be decoded after it has asked for permission.
  const resources = [`arn:${partition}:s3:::${decodePath(path)}`]
  return [{ action: version ? 's3:GetObjectVersion' : 's3:GetObject', resources, context: {} }]
}

/** Objects and versions of objects are two actions. */
function deletedObjects(input: CallInput, account: CalledAccount): readonly RequestedAction[] {
  const bucket = bucketArn(account, String(input.Bucket))
  const objects = (isRecord(input.Delete) ? listOf(input.Delete, 'Objects') : []).filter(isRecord)
  const groups = Map.groupBy(objects, object => `s3:${versioned('DeleteObject', object)}`)
  return [...groups].map(([action, members]) => ({
    action,
    resources: members.map(({ Key: key }) => `${bucket}/${key}`),
    context: {},
  }))
}

function bucketArn({ partition }: CalledAccount, bucket: string): string {
  return `arn:${partition}:s3:::${bucket}`
}
