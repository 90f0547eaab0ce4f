import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation.ts'
import type { ChangeSetRequest } from '#lib/model/cloudFormation/changeSet.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (answer: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(answer)
  return connectCloudFormation({ region: 'eu-central-1' })
}
const sent = (action: string) => endpoint.requests.filter(request => request.action === action).map(({ form }) => form)
afterEach(() => endpoint.close())

const ORDER: ChangeSetRequest = {
  stackName: 'open-webui-dev',
  kind: 'update',
  name: 'deploy-1',
  token: 'token-1',
  description: 'because',
  template: { url: 'https://bucket/templates/a.yaml' },
  parameters: { DomainName: 'chat.example.com' },
  tags: { team: 'ai' },
  capabilities: ['CAPABILITY_IAM'],
  roleArn: 'arn:role',
}

suite('what is sent', () => {
  const made = () => xmlResponse('CreateChangeSet', '<Id>arn:cs</Id><StackId>arn:s</StackId>')
  const done = (request: EndpointRequest) => xmlResponse(request.action, '')

  test('to make a change set: everything ordered, nested stacks too', async () => {
    const cloudFormation = await serve(made)

    assert.deepEqual(await cloudFormation.createChangeSet(ORDER), { id: 'arn:cs', stackId: 'arn:s' })
    assert.deepEqual(Object.fromEntries(sent('CreateChangeSet')[0] ?? []), {
      Action: 'CreateChangeSet',
      Version: '2010-05-15',
      StackName: 'open-webui-dev',
      ChangeSetName: 'deploy-1',
      ChangeSetType: 'UPDATE',
      ClientToken: 'token-1',
      Description: 'because',
      TemplateURL: 'https://bucket/templates/a.yaml',
      'Parameters.member.1.ParameterKey': 'DomainName',
      'Parameters.member.1.ParameterValue': 'chat.example.com',
      'Tags.member.1.Key': 'team',
      'Tags.member.1.Value': 'ai',
      'Capabilities.member.1': 'CAPABILITY_IAM',
      RoleARN: 'arn:role',
      IncludeNestedStacks: 'true',
    })
  })

  test('to create: a stack that fails is deleted, and leaves nothing behind', async () => {
    const cloudFormation = await serve(request => (request.action === 'CreateChangeSet' ? made() : done(request)))

    await cloudFormation.createChangeSet({ ...ORDER, kind: 'create', template: { body: 'Resources: {}' } })
    await cloudFormation.execute('arn:cs', { token: 't', kind: 'create' })

    const [order] = sent('CreateChangeSet')
    assert.deepEqual(
      [order?.get('ChangeSetType'), order?.get('OnStackFailure'), order?.get('TemplateBody')],
      ['CREATE', 'DELETE', 'Resources: {}'],
    )
    const [execution] = sent('ExecuteChangeSet')
    assert.equal(execution?.get('RetainExceptOnCreate'), 'true')
    assert.equal(execution?.has('DisableRollback'), false, 'CloudFormation refuses it next to OnStackFailure')
  })

  test('to update: rollback stays on, said aloud', async () => {
    const cloudFormation = await serve(done)

    await cloudFormation.execute('arn:cs', { token: 't', kind: 'update' })

    const [execution] = sent('ExecuteChangeSet')
    assert.deepEqual([execution?.get('DisableRollback'), execution?.get('ClientRequestToken')], ['false', 't'])
  })

  test('to execute what an earlier try has begun: nothing goes wrong', async () => {
    const cloudFormation = await serve(() => xmlError('TokenAlreadyExistsException', 'again'))

    await cloudFormation.execute('arn:cs', { token: 't', kind: 'update' })
    await cloudFormation.deleteStack('arn:s', { token: 't', roleArn: undefined })
  })

  for (const [code, message] of [
    ['ChangeSetNotFound', 'ChangeSet [arn:cs] does not exist'],
    ['ValidationError', 'Stack [arn:s] does not exist'],
  ] as const)
    test(`to delete a change set that is gone (${code}): nothing goes wrong`, async () => {
      const cloudFormation = await serve(() => xmlError(code, message, 404))

      await cloudFormation.deleteChangeSet('arn:cs')
    })

  test('to delete a change set that is being executed: the refusal is told', async () => {
    const cloudFormation = await serve(() => xmlError('InvalidChangeSetStatus', 'is in EXECUTE_IN_PROGRESS'))

    await assert.rejects(cloudFormation.deleteChangeSet('arn:cs'), { name: 'Problem', reason: 'stale' })
  })

  test('to delete and to protect', async () => {
    const cloudFormation = await serve(done)

    await cloudFormation.deleteStack('arn:s', { token: 't', roleArn: 'arn:role' })
    await cloudFormation.setTerminationProtection('n', true)

    const [deletion] = sent('DeleteStack')
    assert.deepEqual([deletion?.get('ClientRequestToken'), deletion?.get('RoleARN')], ['t', 'arn:role'])
    assert.equal(sent('UpdateTerminationProtection')[0]?.get('EnableTerminationProtection'), 'true')
  })
})
