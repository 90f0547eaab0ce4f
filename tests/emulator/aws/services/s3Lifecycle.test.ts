import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as s3 from '@aws-sdk/client-s3'
import { errorTextOf } from '../../../fakes/emulator/serveForSuite.ts'
import { type EmulatedAccount, startAccount } from '../../../fakes/emulator/startAccount.ts'

const region = 'eu-central-1'
const Bucket = 'artifacts-by-hand'

suite('lifecycle rules of buckets', () => {
  let account: EmulatedAccount
  let client: s3.S3Client
  before(async () => {
    account = await startAccount({ account: '123456789012', region })
    client = new s3.S3Client({ region, forcePathStyle: true })
    const CreateBucketConfiguration = { LocationConstraint: region } as const
    await client.send(new s3.CreateBucketCommand({ Bucket, CreateBucketConfiguration }))
  })
  after(() => account[Symbol.asyncDispose]())

  const put = (rule: s3.LifecycleRule) => {
    const LifecycleConfiguration = { Rules: [rule] }
    return client.send(new s3.PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }))
  }
  const get = (name: string) => client.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket: name }))

  for (const [title, actions] of [
    ['an expiration', { Expiration: { Days: 7 } }],
    ['the end of incomplete uploads', { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }],
    [
      'old versions and a transition',
      {
        NoncurrentVersionExpiration: { NoncurrentDays: 3, NewerNoncurrentVersions: 2 },
        Transitions: [{ Days: 30, StorageClass: 'STANDARD_IA' }],
      },
    ],
  ] as const)
    test(`a rule with ${title} is kept`, async () => {
      const rule = { ID: 'one', Status: 'Enabled', Filter: { Prefix: 'logs/' } } as const
      const Transitions = 'Transitions' in actions ? [...actions.Transitions] : undefined
      await put({ ...rule, ...actions, Transitions })
      assert.deepEqual((await get(Bucket)).Rules, [{ ...rule, ...actions }])
    })

  test('a bucket without rules has no configuration', async () => {
    await put({ Status: 'Enabled', Filter: {}, Expiration: { Days: 7 } })
    await client.send(new s3.DeleteBucketLifecycleCommand({ Bucket }))
    const expected = 'NoSuchLifecycleConfiguration: The lifecycle configuration does not exist (404)'
    assert.equal(await errorTextOf(get(Bucket)), expected)
  })

  for (const [title, rule, error] of [
    ['a tag', { Filter: { Tag: { Key: 'a', Value: 'b' } } }, /^NotImplemented: .*Filter\.Tag of PutBucketLifecycle/],
    ['a date', { Filter: {}, Expiration: { Date: new Date(0) } }, /^NotImplemented: .*Expiration\.Date/],
    ['no filter', { Expiration: { Days: 1 } }, /^MalformedXML/],
  ] as const)
    test(`a rule with ${title} is refused`, async () => {
      assert.match(await errorTextOf(put({ Status: 'Enabled', ...rule })), error)
    })

  test('the rules of the bucket of a stack are read, and a rule that cannot be shown is refused', async () => {
    const stacks = new cloudFormation.CloudFormationClient({ region })
    const bucketWith = (name: string, rule: object) => ({
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: name, LifecycleConfiguration: { Rules: [{ Id: 'one', Status: 'Enabled', ...rule }] } },
    })
    const Resources = {
      Days: bucketWith('days-of-stack', { ExpirationInDays: 7 }),
      Tags: bucketWith('tags-of-stack', { ExpirationInDays: 7, TagFilters: [{ Key: 'a', Value: 'b' }] }),
    }
    const TemplateBody = JSON.stringify({ Resources })
    await stacks.send(new cloudFormation.CreateStackCommand({ StackName: 'buckets', TemplateBody }))
    await account.engine.waitUntilIdle()

    const { Rules: rules } = await get('days-of-stack')

    assert.deepEqual(rules, [{ ID: 'one', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } }])
    assert.match(await errorTextOf(get('tags-of-stack')), /^NotImplemented: .* lifecycle rules with TagFilters/)
  })
})
