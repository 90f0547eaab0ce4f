import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CloudFormationClient, CreateStackCommand, DeleteStackCommand } from '@aws-sdk/client-cloudformation'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as s3 from '@aws-sdk/client-s3'
import { errorTextOf } from '../../fakes/emulator/serveForSuite.ts'
import { type EmulatedAccount, startAccount } from '../../fakes/emulator/startAccount.ts'

const REGION = 'eu-central-1'
const TEMPLATE = `
Resources:
  Bucket: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { VersioningConfiguration: { Status: Enabled } } }
  Logs: { Type: AWS::Logs::LogGroup, DeletionPolicy: Retain, Properties: { DeletionProtectionEnabled: true } }
  Pool: { Type: AWS::Cognito::UserPool, DeletionPolicy: Retain, Properties: { DeletionProtection: ACTIVE } }
`

/** An account in which a stack was; with `gone` its resources are retained, otherwise the stack has them still. */
async function accountWithResources({ gone = true } = {}) {
  const aws = await startAccount({ account: '111122223333', region: REGION })
  const client = new CloudFormationClient({ region: REGION })
  await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE }))
  await aws.engine.waitUntilIdle()
  const { Bucket, Logs, Pool } = Object.fromEntries(
    aws.engine.world.resources().map(({ logicalId, physicalId }) => [logicalId, physicalId]),
  )
  if (gone) await client.send(new DeleteStackCommand({ StackName: 'app' }))
  await aws.engine.waitUntilIdle()
  assert.ok(Bucket && Logs && Pool)
  return { aws, Bucket, Logs, Pool }
}

const typesIn = ({ engine }: EmulatedAccount) => engine.world.resources().map(({ type }) => type)

/** The calls of the commands that a teardown prints for a bucket. */
async function removeBucket(client: s3.S3Client, Bucket: string): Promise<void> {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new s3.ListObjectVersionsCommand({ Bucket }))
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
    await client.send(new s3.DeleteObjectCommand({ Bucket, Key, VersionId }))
  await client.send(new s3.DeleteBucketCommand({ Bucket }))
}

suite('the commands that remove retained resources', () => {
  test('a bucket with old versions and delete markers is not deleted before they are, and then does not exist', async () => {
    const { aws, Bucket } = await accountWithResources()
    await using _ = aws
    const client = new s3.S3Client({ region: REGION })
    await client.send(new s3.PutObjectCommand({ Bucket, Key: 'log', Body: 'line' }))
    await client.send(new s3.DeleteObjectCommand({ Bucket, Key: 'log' }))

    const refusal = await errorTextOf(client.send(new s3.DeleteBucketCommand({ Bucket })))
    await removeBucket(client, Bucket)
    const again = await errorTextOf(client.send(new s3.DeleteBucketCommand({ Bucket })))

    assert.equal(refusal, 'BucketNotEmpty: The bucket you tried to delete is not empty (409)')
    assert.equal(again, 'NoSuchBucket: The specified bucket does not exist (404)')
    assert.ok(!typesIn(aws).includes('AWS::S3::Bucket'))
  })

  test('a protected log group is deleted after its protection is off', async () => {
    const { aws, Logs } = await accountWithResources()
    await using _ = aws
    const client = new logs.CloudWatchLogsClient({ region: REGION })
    const remove = () => client.send(new logs.DeleteLogGroupCommand({ logGroupName: Logs }))

    const refusal = await errorTextOf(remove())
    await client.send(
      new logs.PutLogGroupDeletionProtectionCommand({ logGroupIdentifier: Logs, deletionProtectionEnabled: false }),
    )
    await remove()

    assert.match(refusal, /^ValidationException: .*deletion protection/)
    assert.ok(!typesIn(aws).includes('AWS::Logs::LogGroup'))
  })

  test('a protected user pool is deleted after its protection is off', async () => {
    const { aws, Pool } = await accountWithResources()
    await using _ = aws
    const client = new cognito.CognitoIdentityProviderClient({ region: REGION })
    const remove = () => client.send(new cognito.DeleteUserPoolCommand({ UserPoolId: Pool }))

    const refusal = await errorTextOf(remove())
    await client.send(new cognito.UpdateUserPoolCommand({ UserPoolId: Pool, DeletionProtection: 'INACTIVE' }))
    await remove()

    assert.match(refusal, /^InvalidParameterException: .*deletion protection is activated/)
    assert.ok(!typesIn(aws).includes('AWS::Cognito::UserPool'))
  })

  test('a bucket of a stack that exists is deleted, too, outside of CloudFormation', async () => {
    const { aws, Bucket } = await accountWithResources({ gone: false })
    await using _ = aws

    await removeBucket(new s3.S3Client({ region: REGION }), Bucket)

    assert.deepEqual(typesIn(aws).toSorted(), ['AWS::Cognito::UserPool', 'AWS::Logs::LogGroup'])
  })
})
