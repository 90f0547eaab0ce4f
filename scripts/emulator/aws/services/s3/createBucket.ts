import type { CreateBucketCommandInput } from '@aws-sdk/client-s3'
import { partitionOf } from '#lib/model/environment.ts'
import { WireError } from '../../wire/wireError.ts'
import type { World } from '../../world.ts'

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const NAME = /^(?!xn--|sthree-|amzn-s3-demo-|\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const RESERVED_END = /(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/

/** A bucket that belongs to no stack. @throws WireError as S3 refuses it */
export function createBucket(world: World, input: CreateBucketCommandInput): { readonly Location: string } {
  const { region } = world
  const { Bucket: name = '' } = input
  if (!NAME.test(name) || RESERVED_END.test(name))
    throw new WireError('InvalidBucketName', 'The specified bucket is not valid.', 400)
  checkRegion(input.CreateBucketConfiguration?.LocationConstraint, region)
  if (input.ACL !== undefined && input.ACL !== 'private')
    throw new WireError(
      'InvalidBucketAclWithObjectOwnership',
      "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting",
      400,
    )
  if (input.ObjectLockEnabledForBucket)
    throw new WireError('NotImplemented', 'The emulator has no buckets with object lock.', 501)
  if (world.resource('AWS::S3::Bucket', name)) {
    // S3 in us-east-1 accepts the request again.
    if (region === 'us-east-1') return { Location: `/${name}` }
    throw new WireError(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
      409,
    )
  }
  const { partition, urlSuffix } = partitionOf(region)
  world.add({
    type: 'AWS::S3::Bucket',
    physicalId: name,
    properties: {
      BucketName: name,
      ...tagsProperty(input.CreateBucketConfiguration?.Tags),
      ...(input.ObjectOwnership && {
        OwnershipControls: { Rules: [{ ObjectOwnership: input.ObjectOwnership }] },
      }),
    },
    attributes: {
      Arn: `arn:${partition}:s3:::${name}`,
      DomainName: `${name}.s3.${urlSuffix}`,
      RegionalDomainName: `${name}.s3.${region}.${urlSuffix}`,
    },
  })
  world.objects.set(name, new Map())
  return { Location: region === 'us-east-1' ? `/${name}` : `http://${name}.s3.${urlSuffix}/` }
}

/** The endpoint of a region takes a bucket for this region alone. us-east-1 is the region without a constraint. */
function checkRegion(constraint: string | undefined, region: string): void {
  if (constraint === 'us-east-1')
    throw new WireError('InvalidLocationConstraint', 'The specified location-constraint is not valid', 400)
  if ((constraint ?? 'us-east-1') === region) return
  throw new WireError(
    'IllegalLocationConstraintException',
    `The ${constraint ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    400,
  )
}

/** Tags in the form of a template. */
export function tagsProperty(
  tags: readonly { readonly Key: string | undefined; readonly Value: string | undefined }[] | undefined,
) {
  return tags === undefined ? {} : { Tags: tags.map(({ Key = '', Value = '' }) => ({ Key, Value })) }
}
