import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, DeleteStackCommand } from '@aws-sdk/client-cloudformation'
import {
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const DENIAL = (action: string, more = '') =>
  `{ Version: '2012-10-17', Statement: [{ Effect: Deny, Principal: { AWS: '*' }, Action: ${action}, Resource: '*'${more} }] }`
const fileSystem = (policy: string) => `
Resources:
  Files: { Type: AWS::EFS::FileSystem, Properties: { FileSystemPolicy: ${policy} } }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Files }`
const BALANCER = `
Resources:
  Logs: { Type: AWS::S3::Bucket }
  Web:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      LoadBalancerAttributes:
        - { Key: access_logs.s3.enabled, Value: 'true' }
        - { Key: access_logs.s3.bucket, Value: !Ref Logs }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Web }`

/** Creates a stack in which the topic fails, and waits for the end of the rollback. */
async function failCreation(TemplateBody: string, options: Parameters<typeof startCloudFormation>[0] = {}) {
  const emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Bad' }], ...options })
  await emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody, OnFailure: 'DELETE' }))
  await emulator.engine.waitUntilIdle()
  return emulator
}

suite('a rollback of a first creation', () => {
  for (const action of ['elasticfilesystem:DeleteFileSystem', "'elasticfilesystem:*'"])
    test(`a rollback fails on a file system whose policy denies ${action}`, async () => {
      await using emulator = await failCreation(fileSystem(DENIAL(action)))

      assert.equal(emulatedStack(emulator.engine, 'app').status, 'DELETE_FAILED')
      assert.match(findEvent(emulator.engine, 'app', 'Files DELETE_FAILED').reason ?? '', /not authorized to perform/)
    })

  for (const policy of [
    DENIAL('elasticfilesystem:ClientMount'),
    DENIAL('elasticfilesystem:DeleteFileSystem', ", Condition: { Bool: { 'aws:SecureTransport': 'false' } }"),
  ])
    test(`a rollback deletes a file system with the policy ${policy}`, async () => {
      await using emulator = await failCreation(fileSystem(policy))

      assert.equal(emulatedStack(emulator.engine, 'app').status, 'DELETE_COMPLETE')
    })

  test('a rollback fails on the bucket of access logs, because the load balancer wrote a test file', async () => {
    await using emulator = await failCreation(BALANCER)

    const { engine } = emulator
    assert.match(findEvent(engine, 'app', 'Logs DELETE_FAILED').reason ?? '', /is not empty/)
    const [[bucket = ''] = []] = [...engine.world.objects].filter(([, objects]) => objects.size > 0)
    assert.deepEqual(
      [...(engine.world.objects.get(bucket)?.keys() ?? [])],
      ['AWSLogs/111122223333/ELBAccessLogTestFile'],
    )
  })

  test('a load balancer without access logs writes no test file', async () => {
    await using emulator = await failCreation(BALANCER.replace("Value: 'true'", "Value: 'false'"))

    assert.equal(emulatedStack(emulator.engine, 'app').status, 'DELETE_COMPLETE')
  })

  test('a stack deletes the policy of its secret before the secret', async () => {
    await using emulator = await failCreation(`
Resources:
  Secret: { Type: AWS::SecretsManager::Secret }
  Policy:
    Type: AWS::SecretsManager::ResourcePolicy
    Properties: { SecretId: !Ref Secret, ResourcePolicy: ${DENIAL('secretsmanager:DeleteSecret')} }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Policy }`)

    assert.equal(emulatedStack(emulator.engine, 'app').status, 'DELETE_COMPLETE')
  })

  test('a secret whose policy another stack owns is not deleted', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const secret = 'Resources: { Secret: { Type: AWS::SecretsManager::Secret } }'
    await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: secret }))
    await engine.waitUntilIdle()
    const [{ physicalId = '' } = {}] = engine.world.resources('AWS::SecretsManager::Secret')
    const policy = `Resources: { Policy: { Type: AWS::SecretsManager::ResourcePolicy, Properties: { SecretId: '${physicalId}', ResourcePolicy: ${DENIAL('secretsmanager:DeleteSecret')} } } }`
    await client.send(new CreateStackCommand({ StackName: 'policy', TemplateBody: policy }))
    await engine.waitUntilIdle()

    await client.send(new DeleteStackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.match(findEvent(engine, 'app', 'Secret DELETE_FAILED').reason ?? '', /explicit deny/)
  })

  for (const parentRollbackIsCreation of [true, false])
    test(`parentRollbackIsCreation: a finished nested stack ${parentRollbackIsCreation ? 'deletes' : 'retains'} RetainExceptOnCreate resources`, async () => {
      await using emulator = await startCloudFormation({
        injectedFaults: [{ resource: 'Bad' }],
        switches: { parentRollbackIsCreation },
      })
      const { client, engine } = emulator
      const files = 'Resources: { Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: RetainExceptOnCreate } }'
      const url = putTemplate(engine, 'templates', 'files', files)
      const TemplateBody = `
Resources:
  Storage: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Storage }`

      await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody, OnFailure: 'DELETE' }))
      await engine.waitUntilIdle()

      assert.equal(emulatedStack(engine, 'app').status, 'DELETE_COMPLETE')
      assert.equal(engine.world.resources('AWS::EFS::FileSystem').length, parentRollbackIsCreation ? 0 : 1)
    })
})
