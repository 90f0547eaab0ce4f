import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as s3 from '@aws-sdk/client-s3'
import * as ssm from '@aws-sdk/client-ssm'
import { errorTextOf } from '../../../fakes/emulator/serveForSuite.ts'
import { type EmulatedAccount, startAccount } from '../../../fakes/emulator/startAccount.ts'

const region = 'eu-central-1'
const BUCKET = 'made-by-hand'

/** Every part but the last one has at least so many bytes. */
const SMALLEST_PART = 5 * 1024 * 1024

suite('resources of stacks and resources made by calls are one account', () => {
  let account: EmulatedAccount
  let stacks: cloudFormation.CloudFormationClient
  let buckets: s3.S3Client
  let parameters: ssm.SSMClient
  before(async () => {
    account = await startAccount({ account: '123456789012', region })
    stacks = new cloudFormation.CloudFormationClient({ region })
    buckets = new s3.S3Client({ region, forcePathStyle: true })
    parameters = new ssm.SSMClient({ region })
    await createBucket(BUCKET)
  })
  after(() => account[Symbol.asyncDispose]())

  const createBucket = (Bucket: string) =>
    buckets.send(new s3.CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }))

  async function createStack(StackName: string, template: object, Parameters: cloudFormation.Parameter[] = []) {
    const TemplateBody = JSON.stringify(template)
    await stacks.send(new cloudFormation.CreateStackCommand({ StackName, TemplateBody, Parameters }))
    await account.engine.waitUntilIdle()
    const { Stacks: found } = await stacks.send(new cloudFormation.DescribeStacksCommand({ StackName }))
    const { StackEvents: events = [] } = await stacks.send(new cloudFormation.DescribeStackEventsCommand({ StackName }))
    const failed = events.findLast(({ ResourceStatus: status }) => status === 'CREATE_FAILED')
    return {
      status: found?.[0]?.StackStatus,
      outputs: Object.fromEntries((found?.[0]?.Outputs ?? []).map(output => [output.OutputKey, output.OutputValue])),
      reason: failed?.ResourceStatusReason ?? '',
    }
  }

  test('a bucket that a call created holds objects, and a template of it is deployed', async () => {
    const Body = JSON.stringify({ Resources: { T: { Type: 'AWS::SNS::Topic' } } })
    await buckets.send(new s3.PutObjectCommand({ Bucket: BUCKET, Key: 'child.json', Body }))

    const { status } = await createStack('nested', {
      Resources: {
        Child: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: `https://${BUCKET}.s3.${region}.amazonaws.com/child.json` },
        },
      },
    })

    assert.equal(status, 'CREATE_COMPLETE')
  })

  test('a stack cannot create a bucket whose name a call has taken', async () => {
    const { status, reason } = await createStack('taken', {
      Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: BUCKET } } },
    })

    assert.equal(status, 'ROLLBACK_COMPLETE')
    assert.match(reason, /already exists/)
  })

  test('a call reads and changes the settings of a bucket of a stack, whose drift shows it', async () => {
    const Bucket = 'bucket-of-a-stack'
    const VersioningConfiguration = { Status: 'Enabled' } as const
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*' }] }
    await createStack('owner', {
      Resources: {
        B: {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: Bucket, VersioningConfiguration, Tags: [{ Key: 'team', Value: 'chat' }] },
        },
        P: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'B' }, PolicyDocument: policy } },
      },
    })

    const [tags, encryption, access, document] = await Promise.all([
      buckets.send(new s3.GetBucketTaggingCommand({ Bucket })),
      buckets.send(new s3.GetBucketEncryptionCommand({ Bucket })),
      buckets.send(new s3.GetPublicAccessBlockCommand({ Bucket })),
      buckets.send(new s3.GetBucketPolicyCommand({ Bucket })),
    ])
    await buckets.send(new s3.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }))

    assert.deepEqual(tags.TagSet, [{ Key: 'team', Value: 'chat' }])
    const [rule] = encryption.ServerSideEncryptionConfiguration?.Rules ?? []
    assert.equal(rule?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm, 'AES256')
    assert.equal(access.PublicAccessBlockConfiguration?.BlockPublicPolicy, true)
    assert.deepEqual(JSON.parse(document.Policy ?? ''), policy)
    const { Status: versioning } = await buckets.send(new s3.GetBucketVersioningCommand({ Bucket }))
    assert.equal(versioning, 'Suspended')
    await stacks.send(new cloudFormation.DetectStackDriftCommand({ StackName: 'owner' }))
    await account.engine.waitUntilIdle()
    const drifts = await stacks.send(new cloudFormation.DescribeStackResourceDriftsCommand({ StackName: 'owner' }))
    const modified = drifts.StackResourceDrifts?.filter(drift => drift.StackResourceDriftStatus === 'MODIFIED')
    assert.deepEqual(
      modified?.map(drift => drift.LogicalResourceId),
      ['B'],
    )
  })

  test('the settings of a bucket that a call created are kept', async () => {
    const Bucket = 'settings'
    await createBucket(Bucket)
    const key = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/own' } as const
    const Rules = [{ ApplyServerSideEncryptionByDefault: key, BucketKeyEnabled: true }]
    const Policy = '{"Version":"2012-10-17","Statement":[]}'
    await buckets.send(new s3.PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }))
    await buckets.send(new s3.PutBucketPolicyCommand({ Bucket, Policy }))
    await buckets.send(
      new s3.PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
    )

    const encryption = await buckets.send(new s3.GetBucketEncryptionCommand({ Bucket }))
    const policy = await buckets.send(new s3.GetBucketPolicyCommand({ Bucket }))
    const access = await buckets.send(new s3.GetPublicAccessBlockCommand({ Bucket }))

    assert.deepEqual(encryption.ServerSideEncryptionConfiguration?.Rules, Rules)
    assert.equal(policy.Policy, Policy)
    const { BlockPublicAcls, BlockPublicPolicy } = access.PublicAccessBlockConfiguration ?? {}
    assert.deepEqual([BlockPublicAcls, BlockPublicPolicy], [true, false])
    await buckets.send(new s3.DeleteBucketCommand({ Bucket }))
    await createBucket(Bucket)
    assert.match(await errorTextOf(buckets.send(new s3.GetBucketPolicyCommand({ Bucket }))), /^NoSuchBucketPolicy/)
  })

  for (const [what, name, constraint, expected] of [
    ['a name that the account has', BUCKET, region, /^BucketAlreadyOwnedByYou/],
    ['a name with capitals', 'Made', region, /^InvalidBucketName/],
    ['a name like an address', '192.168.5.4', region, /^InvalidBucketName/],
    ['a region without a name of its own', 'elsewhere', 'us-east-1', /^InvalidLocationConstraint/],
    ['another region', 'elsewhere', 'eu-west-1', /^IllegalLocationConstraintException: The eu-west-1/],
  ] as const)
    test(`a bucket with ${what} is refused`, async () => {
      // The type of the SDK leaves us-east-1 out.
      const CreateBucketConfiguration = { LocationConstraint: constraint as s3.BucketLocationConstraint }
      const command = new s3.CreateBucketCommand({ Bucket: name, CreateBucketConfiguration })

      assert.match(await errorTextOf(buckets.send(command)), expected)
    })

  test('a parameter of a call is the value of a parameter of a template', async () => {
    const put = (Value: string, Overwrite = false) =>
      parameters.send(new ssm.PutParameterCommand({ Name: '/app/size', Type: 'String', Value, Overwrite }))
    const { Version: first } = await put('small')

    const { outputs } = await createStack('reader', {
      Parameters: { Size: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/app/size' } },
      Resources: { T: { Type: 'AWS::SNS::Topic' } },
      Outputs: { Size: { Value: { Ref: 'Size' } } },
    })

    assert.deepEqual([first, outputs.Size], [1, 'small'])
    assert.match(await errorTextOf(put('large')), /^ParameterAlreadyExists/)
    assert.equal((await put('large', true)).Version, 2)
    const { Parameter: read } = await parameters.send(new ssm.GetParameterCommand({ Name: '/app/size:2' }))
    assert.deepEqual([read?.Value, read?.Version], ['large', 2])
  })

  test('a secure parameter is readable with decryption alone, and not by a template', async () => {
    const Name = '/app/password'
    await parameters.send(new ssm.PutParameterCommand({ Name, Type: 'SecureString', Value: 'sesame' }))

    const hidden = await parameters.send(new ssm.GetParameterCommand({ Name }))
    const shown = await parameters.send(new ssm.GetParameterCommand({ Name, WithDecryption: true }))

    assert.notEqual(hidden.Parameter?.Value, 'sesame')
    assert.equal(shown.Parameter?.Value, 'sesame')
    const TemplateBody = JSON.stringify({
      Parameters: { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: Name } },
      Resources: { T: { Type: 'AWS::SNS::Topic' } },
    })
    const refused = stacks.send(new cloudFormation.CreateStackCommand({ StackName: 'secure', TemplateBody }))
    assert.match(await errorTextOf(refused), /\[\/app\/password\] referenced by template have types not supported/)
  })

  test('parameters of stacks are listed beside those of calls, by path and by name', async () => {
    await createStack('parameters', {
      Resources: Object.fromEntries(
        ['/tree/a', '/tree/b/c', 'flat'].map((Name, index) => [
          `P${index}`,
          { Type: 'AWS::SSM::Parameter', Properties: { Name, Type: 'String', Value: `${index}` } },
        ]),
      ),
    })
    await parameters.send(new ssm.PutParameterCommand({ Name: '/tree/d', Type: 'StringList', Value: 'x,y' }))
    const names = (found: { Parameters?: { Name?: string | undefined }[] | undefined }) =>
      found.Parameters?.map(({ Name }) => Name)

    const direct = await parameters.send(new ssm.GetParametersByPathCommand({ Path: '/tree' }))
    const all = await parameters.send(new ssm.GetParametersByPathCommand({ Path: '/tree/', Recursive: true }))
    const some = await parameters.send(new ssm.GetParametersCommand({ Names: ['flat', '/tree/none', '/tree/d'] }))
    const ParameterFilters = [{ Key: 'Name', Option: 'BeginsWith', Values: ['/tree/b'] }]
    const described = await parameters.send(new ssm.DescribeParametersCommand({ ParameterFilters }))

    assert.deepEqual(names(direct), ['/tree/a', '/tree/d'])
    assert.deepEqual(names(all), ['/tree/a', '/tree/b/c', '/tree/d'])
    assert.deepEqual([names(some), some.InvalidParameters], [['flat', '/tree/d'], ['/tree/none']])
    assert.deepEqual(names(described), ['/tree/b/c'])
    const deleted = await parameters.send(new ssm.DeleteParametersCommand({ Names: ['/tree/d', '/tree/e'] }))
    assert.deepEqual([deleted.DeletedParameters, deleted.InvalidParameters], [['/tree/d'], ['/tree/e']])
    const gone = parameters.send(new ssm.GetParameterCommand({ Name: '/tree/d' }))
    assert.match(await errorTextOf(gone), /^ParameterNotFound/)
  })

  for (const [what, input, expected] of [
    ['no type', { Name: 'x', Value: 'y' }, /^ValidationException: A parameter type is required/],
    ["AWS's own path", { Name: '/aws/x', Value: 'y', Type: 'String' }, /^ValidationException/],
    ['a long value', { Name: 'x', Value: 'y'.repeat(4097), Type: 'String' }, /^ValidationException: Standard tier/],
    [
      'a value beside its pattern',
      { Name: 'x', Value: 'y', Type: 'String', AllowedPattern: '^z$' },
      /^ParameterPatternMismatchException/,
    ],
  ] as const)
    test(`a parameter with ${what} is refused`, async () => {
      assert.match(await errorTextOf(parameters.send(new ssm.PutParameterCommand(input))), expected)
    })

  test('a large object is copied in parts', async () => {
    const object = { Bucket: BUCKET, Key: 'copy' }
    const whole = Buffer.concat([Buffer.alloc(SMALLEST_PART, 'a'), Buffer.from('the end')])
    await buckets.send(new s3.PutObjectCommand({ Bucket: BUCKET, Key: 'source', Body: whole }))
    const { UploadId } = await buckets.send(new s3.CreateMultipartUploadCommand(object))
    const copyPart = async (PartNumber: number, CopySourceRange: string) => {
      const part = { ...object, UploadId, PartNumber, CopySource: `${BUCKET}/source`, CopySourceRange }
      const { CopyPartResult: result } = await buckets.send(new s3.UploadPartCopyCommand(part))
      return { PartNumber, ETag: result?.ETag }
    }
    const Parts = [
      await copyPart(1, `bytes=0-${SMALLEST_PART - 1}`),
      await copyPart(2, `bytes=${SMALLEST_PART}-${whole.length - 1}`),
    ]
    await buckets.send(new s3.CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }))

    const { Body } = await buckets.send(new s3.GetObjectCommand(object))

    assert.ok(whole.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0)))
  })

  for (const [what, changes, expected] of [
    ['is deployed', {}, undefined],
    ['with globals is refused', { Globals: { Function: { Timeout: 3 } } }, /transform AWS::Serverless-2016-10-31/],
    [
      'with a resource of its types is refused',
      { Resources: { F: { Type: 'AWS::Serverless::SimpleTable' } } },
      /transform AWS::Serverless-2016-10-31/,
    ],
    [
      'with a second transform is refused',
      { Transform: ['AWS::Serverless-2016-10-31', 'AWS::Include'] },
      /transform AWS::Serverless-2016-10-31/,
    ],
  ] as const)
    test(`a template with the transform of SAM alone ${what}`, async () => {
      const template = {
        Transform: 'AWS::Serverless-2016-10-31',
        Resources: { T: { Type: 'AWS::SNS::Topic' } },
        ...changes,
      }
      const deployed = createStack(`sam-${what.replaceAll(' ', '-')}`, template)

      if (expected) assert.match(await errorTextOf(deployed), expected)
      else assert.equal((await deployed).status, 'CREATE_COMPLETE')
    })

  test('a change set that would import resources is created, and shows it', async () => {
    const set = { StackName: 'imports', ChangeSetName: 'c' }
    const TemplateBody = JSON.stringify({ Resources: { T: { Type: 'AWS::SNS::Topic' } } })
    await stacks.send(
      new cloudFormation.CreateChangeSetCommand({
        ...set,
        TemplateBody,
        ChangeSetType: 'CREATE',
        ImportExistingResources: true,
      }),
    )
    await account.engine.waitUntilIdle()

    const { Status, ImportExistingResources } = await stacks.send(new cloudFormation.DescribeChangeSetCommand(set))

    assert.deepEqual([Status, ImportExistingResources], ['CREATE_COMPLETE', true])
  })

  test('a template of the CDK is deployed with its metadata', async () => {
    const { status } = await createStack('metadata', {
      Resources: { CDKMetadata: { Type: 'AWS::CDK::Metadata', Properties: { Analytics: 'v2:deflate64:H4s' } } },
    })

    assert.equal(status, 'CREATE_COMPLETE')
  })
})
