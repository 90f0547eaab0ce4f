import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  DescribeStackResourcesCommand,
  GetStackPolicyCommand,
  SetStackPolicyCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import { templateObjectOf, templateReadOf } from '../../../../scripts/emulator/aws/permissions/templateRead.ts'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const ADDRESS = 'https://artifacts.s3.eu-central-1.amazonaws.com/app.yaml'
const described = (text: string) => `Description: ${text}\nResources: { Topic: { Type: AWS::SNS::Topic } }`
const nested = (url: string) =>
  `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`

/** Versions of the object of ADDRESS, newest first; an undefined body is a delete marker. */
function putVersions({ engine }: CloudFormationEmulator, versions: Readonly<Record<string, string | undefined>>): void {
  const stored = Object.entries(versions).map(([versionId, text]) => ({
    ...{ versionId, body: text === undefined ? undefined : Buffer.from(text), headers: {}, at: new Date(0) },
  }))
  engine.world.objects.set('artifacts', new Map([['app.yaml', stored]]))
}

suite('a template by its address', () => {
  for (const [title, query, description] of [
    ['the newest version without a version', '', 'third'],
    ['an older version', '?versionId=v2', 'second'],
    ['the oldest version', '?versionId=v1', 'first'],
    ['the version from before versioning', '?x=1&versionId=null', 'none'],
  ] as const)
    test(`is read from ${title}`, async () => {
      await using emulator = await startCloudFormation()
      const [v3, v2, v1, none] = ['third', 'second', 'first', 'none'].map(described)
      putVersions(emulator, { v3, v2, v1, null: none })
      const command = new ValidateTemplateCommand({ TemplateURL: `${ADDRESS}${query}` })
      assert.equal((await emulator.client.send(command)).Description, description)
    })

  test('is read from a version that a delete marker hides', async () => {
    await using emulator = await startCloudFormation()
    putVersions(emulator, { marker: undefined, v1: described('first') })
    const validate = (query: string) =>
      emulator.client.send(new ValidateTemplateCommand({ TemplateURL: `${ADDRESS}${query}` }))

    assert.equal((await validate('?versionId=v1')).Description, 'first')
    for (const query of ['', '?versionId=marker', '?versionId=v2'])
      assert.match((await expectRejection(validate(query))).message, /^S3 error: Access Denied/)
  })

  test('is read from its version for a nested stack', async () => {
    await using emulator = await startCloudFormation()
    putVersions(emulator, {
      v2: 'Resources: { New: { Type: AWS::SNS::Topic } }',
      v1: 'Resources: { Old: { Type: AWS::SNS::Topic } }',
    })
    await createAppStack(emulator, nested(`${ADDRESS}?versionId=v1`))

    const [inner] = [...emulator.engine.stacks.values()].filter(({ parent }) => parent)
    const resources = await emulator.client.send(new DescribeStackResourcesCommand({ StackName: inner?.id }))
    assert.deepEqual(
      resources.StackResources?.map(resource => resource.LogicalResourceId),
      ['Old'],
    )
  })

  for (const [address, key] of [
    ['https://b.s3.amazonaws.com/%zz', '%zz'],
    ['https://s3.amazonaws.com/b/a%20b', 'a b'],
    ['https://s3.eu-central-1.amazonaws.com/b/50%', '50%'],
  ] as const)
    test(`has its key in ${address}, whatever its encoding is`, () =>
      assert.deepEqual(templateObjectOf(address, 'eu-central-1'), { bucket: 'b', key, versionId: undefined }))

  test('needs another permission for a version', () => {
    const actionFor = (url: string) => {
      const object = templateObjectOf(url, 'eu-central-1')
      return object && templateReadOf(object, { partition: 'aws', region: 'eu-central-1' }).action
    }
    assert.equal(actionFor(ADDRESS), 's3:GetObject')
    assert.equal(actionFor(`${ADDRESS}?versionId=v1`), 's3:GetObjectVersion')
    assert.equal(actionFor('https://s3.amazonaws.com/artifacts/app.yaml?versionId=v1'), 's3:GetObjectVersion')
  })
})

test('a stack policy is read from the version that its address names', async () => {
  await using emulator = await startCloudFormation()
  const policy = JSON.stringify({ Statement: { Effect: 'Deny', Action: 'Update:*', Principal: '*', Resource: '*' } })
  putVersions(emulator, { v2: '{}', v1: policy })
  await createAppStack(emulator, described('a'))
  await emulator.client.send(new SetStackPolicyCommand({ StackName: 'app', StackPolicyURL: `${ADDRESS}?versionId=v1` }))
  const { StackPolicyBody } = await emulator.client.send(new GetStackPolicyCommand({ StackName: 'app' }))
  assert.equal(StackPolicyBody, policy)
})
