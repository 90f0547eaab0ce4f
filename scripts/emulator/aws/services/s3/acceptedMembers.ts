/**
 * The members of each operation's input that its handler uses, and those that change nothing here: members of
 * structures by their path, all members of a structure as `Delete.*`. Every other member is refused.
 */
const OBJECT = ['Bucket', 'Key', 'ExpectedBucketOwner', 'RequestPayer']
const BUCKET = ['Bucket', 'ExpectedBucketOwner']
const CHECKED_BODY = ['ContentMD5', 'ChecksumAlgorithm']
const CONTENT = [
  ...['CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'ContentType', 'Expires', 'Metadata'],
  ...['ACL', 'BucketKeyEnabled', 'ServerSideEncryption', 'SSEKMSKeyId', 'StorageClass', 'Tagging'],
]
const CHECKSUMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256', 'SHA512', 'MD5'].map(name => `Checksum${name}`)
const READ = [
  ...[...OBJECT, 'VersionId', 'PartNumber', 'Range', 'ChecksumMode'],
  ...['IfMatch', 'IfNoneMatch', 'IfModifiedSince', 'IfUnmodifiedSince'],
  ...['ResponseCacheControl', 'ResponseContentDisposition', 'ResponseContentEncoding', 'ResponseContentLanguage'],
  ...['ResponseContentType', 'ResponseExpires'],
]
// No object is archived, so that none has the optional attribute, which says whether it is restored.
const LIST = [...BUCKET, 'RequestPayer', 'EncodingType', 'MaxKeys', 'Prefix', 'OptionalObjectAttributes']
const COPY_SOURCE = [
  ...['CopySource', 'ExpectedSourceBucketOwner', 'CopySourceIfMatch', 'CopySourceIfNoneMatch'],
  ...['CopySourceIfModifiedSince', 'CopySourceIfUnmodifiedSince'],
]
const UPLOAD = [...OBJECT, 'UploadId']
const SETTING = [...BUCKET, ...CHECKED_BODY]

export const ACCEPTED_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  AbortMultipartUpload: UPLOAD,
  CompleteMultipartUpload: [
    ...[...UPLOAD, ...CHECKSUMS, 'MultipartUpload', 'MultipartUpload.Parts', 'ChecksumType', 'MpuObjectSize'],
    ...['PartNumber', 'ETag', ...CHECKSUMS].map(name => `MultipartUpload.Parts.${name}`),
    ...['IfMatch', 'IfNoneMatch'],
  ],
  CopyObject: [
    ...[...OBJECT, ...CONTENT, ...COPY_SOURCE, 'IfMatch', 'IfNoneMatch'],
    // No object has annotations.
    ...['MetadataDirective', 'ChecksumAlgorithm', 'TaggingDirective', 'AnnotationDirective'],
  ],
  CreateBucket: [
    ...['Bucket', 'ACL', 'ObjectOwnership', 'ObjectLockEnabledForBucket', 'CreateBucketConfiguration'],
    ...['LocationConstraint', 'Tags', 'Tags.Key', 'Tags.Value'].map(name => `CreateBucketConfiguration.${name}`),
  ],
  CreateMultipartUpload: [...OBJECT, ...CONTENT, 'ChecksumAlgorithm', 'ChecksumType'],
  DeleteBucket: BUCKET,
  DeleteBucketEncryption: BUCKET,
  DeleteBucketLifecycle: BUCKET,
  DeleteBucketPolicy: BUCKET,
  DeleteBucketTagging: BUCKET,
  // No object is locked.
  DeleteObject: [...OBJECT, 'VersionId', 'BypassGovernanceRetention'],
  DeleteObjects: [
    ...[...BUCKET, 'RequestPayer', 'BypassGovernanceRetention', 'ChecksumAlgorithm'],
    ...['Delete', 'Delete.Objects', 'Delete.Objects.Key', 'Delete.Objects.VersionId', 'Delete.Quiet'],
  ],
  DeleteObjectTagging: [...OBJECT, 'VersionId'],
  DeletePublicAccessBlock: BUCKET,
  GetBucketEncryption: BUCKET,
  GetBucketLifecycleConfiguration: BUCKET,
  GetBucketLocation: BUCKET,
  GetBucketPolicy: BUCKET,
  GetBucketTagging: BUCKET,
  GetBucketVersioning: BUCKET,
  GetObject: READ,
  GetObjectTagging: [...OBJECT, 'VersionId'],
  GetPublicAccessBlock: BUCKET,
  HeadBucket: BUCKET,
  HeadObject: READ,
  ListBuckets: ['MaxBuckets', 'ContinuationToken', 'Prefix', 'BucketRegion'],
  ListObjects: [...LIST, 'Delimiter', 'Marker'],
  ListObjectsV2: [...LIST, 'Delimiter', 'ContinuationToken', 'StartAfter', 'FetchOwner'],
  ListObjectVersions: [...LIST, 'KeyMarker', 'VersionIdMarker'],
  ListParts: [...UPLOAD, 'MaxParts', 'PartNumberMarker'],
  PutBucketEncryption: [
    ...[...SETTING, 'ServerSideEncryptionConfiguration', 'ServerSideEncryptionConfiguration.Rules'],
    ...[
      'ApplyServerSideEncryptionByDefault',
      'ApplyServerSideEncryptionByDefault.SSEAlgorithm',
      'ApplyServerSideEncryptionByDefault.KMSMasterKeyID',
      'BucketKeyEnabled',
    ].map(name => `ServerSideEncryptionConfiguration.Rules.${name}`),
  ],
  PutBucketLifecycleConfiguration: [
    ...[...SETTING, 'LifecycleConfiguration', 'LifecycleConfiguration.Rules'],
    ...[
      ...['ID', 'Status', 'Prefix', 'Filter', 'Filter.Prefix'],
      ...['Expiration', 'Expiration.Days', 'Expiration.ExpiredObjectDeleteMarker'],
      ...['NoncurrentVersionExpiration', 'NoncurrentVersionExpiration.NoncurrentDays'],
      'NoncurrentVersionExpiration.NewerNoncurrentVersions',
      ...['AbortIncompleteMultipartUpload', 'AbortIncompleteMultipartUpload.DaysAfterInitiation'],
      ...['Transitions', 'Transitions.Days', 'Transitions.StorageClass'],
    ].map(name => `LifecycleConfiguration.Rules.${name}`),
  ],
  PutBucketPolicy: [...SETTING, 'Policy', 'ConfirmRemoveSelfBucketAccess'],
  PutBucketTagging: [...SETTING, 'Tagging', 'Tagging.TagSet', 'Tagging.TagSet.Key', 'Tagging.TagSet.Value'],
  PutBucketVersioning: [
    ...[...SETTING, 'VersioningConfiguration'],
    ...['VersioningConfiguration.Status', 'VersioningConfiguration.MFADelete'],
  ],
  PutObject: [...OBJECT, ...CONTENT, ...CHECKED_BODY, ...CHECKSUMS, 'Body', 'ContentLength', 'IfMatch', 'IfNoneMatch'],
  PutObjectTagging: [
    ...[...OBJECT, ...CHECKED_BODY, 'VersionId'],
    ...['Tagging', 'Tagging.TagSet', 'Tagging.TagSet.Key', 'Tagging.TagSet.Value'],
  ],
  PutPublicAccessBlock: [
    ...[...SETTING, 'PublicAccessBlockConfiguration'],
    ...['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].map(
      name => `PublicAccessBlockConfiguration.${name}`,
    ),
  ],
  UploadPart: [...UPLOAD, ...CHECKED_BODY, ...CHECKSUMS, 'Body', 'ContentLength', 'PartNumber'],
  UploadPartCopy: [...UPLOAD, ...COPY_SOURCE, 'PartNumber', 'CopySourceRange'],
}
