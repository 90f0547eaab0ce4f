import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, propertyAt, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const BUCKET = 'AWS::S3::Bucket'
const ENCRYPTION = ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0]

/** The controls of buckets that are one property. */
export const bucketProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/bucket-ownership',
    severity: 'medium',
    types: [BUCKET],
    path: ['OwnershipControls', 'Rules', 0, 'ObjectOwnership'],
    // S3's own value for a new bucket.
    accepts: value => value === undefined || scalarTextOf(value) === 'BucketOwnerEnforced',
    effect: 'lists of access of single objects (ACLs) count beside its policy',
    todo: 'Set ObjectOwnership to BucketOwnerEnforced.',
  },
  {
    rule: 'control/bucket-key',
    severity: 'low',
    types: [BUCKET],
    path: [...ENCRYPTION, 'BucketKeyEnabled'],
    isFor: ({ resource: { properties } }) =>
      scalarTextOf(propertyAt(properties, ...ENCRYPTION, 'ServerSideEncryptionByDefault', 'SSEAlgorithm')) ===
      'aws:kms',
    accepts: isTrue,
    effect: 'every object is a request to KMS, at a price',
    todo: 'Set BucketKeyEnabled to true.',
  },
])

/** What is deleted from a versioned bucket, and the parts of broken uploads, stay and cost until a rule removes them. */
export const bucketLifecycle: Control = scope =>
  resourcesOfType(scope, BUCKET).flatMap((found): readonly Finding[] => {
    const { LifecycleConfiguration: lifecycle, VersioningConfiguration: versioning } = found.resource.properties
    const rules = propertyAt(lifecycle, 'Rules')
    if (isUnknown(lifecycle) || isUnknown(rules)) return []
    const active = valuesIn(rules).filter(rule => scalarTextOf(propertyAt(rule, 'Status')) !== 'Disabled')
    const has = (...names: readonly string[]): boolean =>
      active.some(rule => names.some(name => propertyAt(rule, name) !== undefined))
    const isVersioned = scalarTextOf(propertyAt(versioning, 'Status')) === 'Enabled'
    const ofVersions = ['NoncurrentVersionExpiration', 'NoncurrentVersionExpirationInDays']
    const missing = [
      ...(isVersioned && !has(...ofVersions) ? ['earlier versions (NoncurrentVersionExpiration)'] : []),
      ...(has('AbortIncompleteMultipartUpload') ? [] : ['broken uploads (AbortIncompleteMultipartUpload)']),
    ]
    if (missing.length === 0) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/bucket-lifecycle', severity: 'low', path: ['LifecycleConfiguration', 'Rules'] },
        clause: `keeps ${missing.join(' and ')} for ever`,
        todo: 'Add a rule for them to LifecycleConfiguration.',
      }),
    ]
  })
