import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
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
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectCloudFormation({ region: 'eu-central-1' })
}
const sent = (action: string) => endpoint.requests.filter(request => request.action === action).map(({ form }) => form)

const REQUEST: ChangeSetRequest = {
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

suite('requests to CloudFormation', () => {
  afterEach(() => endpoint.close())

  const id = 'arn:changeSet/deploy-1/1'
  const stackId = 'arn:stack/open-webui-dev/1'
  const created = () => xmlResponse('CreateChangeSet', `<Id>${id}</Id><StackId>${stackId}</StackId>`)
  const done = (request: EndpointRequest) => xmlResponse(request.action, '')

  test('CreateChangeSet carries every member of the request and includes nested stacks', async () => {
    const cloudFormation = await serve(created)

    assert.deepEqual(await cloudFormation.createChangeSet(REQUEST), { id, stackId })
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

  test('every call on a created change set names its stack', async () => {
    const described = `<ChangeSetId>${id}</ChangeSetId><ChangeSetName>deploy-1</ChangeSetName><StackId>${stackId}</StackId><StackName>open-webui-dev</StackName><Status>CREATE_COMPLETE</Status><Changes></Changes>`
    const cloudFormation = await serve(request =>
      request.action === 'CreateChangeSet' ? created() : xmlResponse(request.action, described),
    )

    await cloudFormation.createChangeSet(REQUEST)
    await cloudFormation.changeSetStatus(id)
    await cloudFormation.changeSet(id, 'with-values')
    await cloudFormation.execute(id, { token: 't', kind: 'update' })
    await cloudFormation.deleteChangeSet(id)

    const calls = ['DescribeChangeSet', 'ExecuteChangeSet', 'DeleteChangeSet'].flatMap(sent)
    assert.deepEqual(
      calls.map(form => [form.get('ChangeSetName'), form.get('StackName')]),
      Array.from({ length: 4 }, () => [id, stackId]),
    )
  })

  test('a failed creation deletes the stack, and each resource by its policy', async () => {
    const cloudFormation = await serve(request => (request.action === 'CreateChangeSet' ? created() : done(request)))

    await cloudFormation.createChangeSet({ ...REQUEST, kind: 'create', template: { body: 'Resources: {}' } })
    await cloudFormation.execute('arn:cs', { token: 't', kind: 'create' })

    const [creation] = sent('CreateChangeSet')
    assert.deepEqual(
      [creation?.get('ChangeSetType'), creation?.get('OnStackFailure'), creation?.get('TemplateBody')],
      ['CREATE', 'DELETE', 'Resources: {}'],
    )
    const [execution] = sent('ExecuteChangeSet')
    assert.equal(execution?.has('RetainExceptOnCreate'), false, 'it would delete what a template retains')
    assert.equal(execution?.has('DisableRollback'), false, 'CloudFormation refuses it next to OnStackFailure')
  })

  test('an update sets DisableRollback to false explicitly', async () => {
    const cloudFormation = await serve(done)

    await cloudFormation.execute('arn:cs', { token: 't', kind: 'update' })

    const [execution] = sent('ExecuteChangeSet')
    assert.deepEqual([execution?.get('DisableRollback'), execution?.get('ClientRequestToken')], ['false', 't'])
  })

  test('an update without rollback says so, and a failed one is rolled back by its id', async () => {
    const cloudFormation = await serve(({ action }) => xmlResponse(action, `<StackId>${stackId}</StackId>`))

    await cloudFormation.execute('arn:cs', { token: 't', kind: 'update', withoutRollback: true })
    await cloudFormation.rollBack('arn:stack', 'roll-back-1')

    assert.equal(sent('ExecuteChangeSet')[0]?.get('DisableRollback'), 'true')
    const [rollback] = sent('RollbackStack')
    assert.deepEqual([rollback?.get('StackName'), rollback?.get('ClientRequestToken')], ['arn:stack', 'roll-back-1'])
  })

  test('an operation that an earlier attempt started is no error', async () => {
    const cloudFormation = await serve(() => xmlError('TokenAlreadyExistsException', 'again'))

    await cloudFormation.execute('arn:cs', { token: 't', kind: 'update' })
    await cloudFormation.deleteStack('arn:s', { token: 't', roleArn: undefined })
  })

  for (const [code, message] of [
    ['ChangeSetNotFound', 'ChangeSet [arn:cs] does not exist'],
    ['ValidationError', 'Stack [arn:s] does not exist'],
  ] as const)
    test(`the deletion of a change set that does not exist is no error (${code})`, async () => {
      const cloudFormation = await serve(() => xmlError(code, message, 404))

      await cloudFormation.deleteChangeSet('arn:cs')
    })

  test('the deletion of a change set in execution is a stale Problem', async () => {
    const cloudFormation = await serve(() => xmlError('InvalidChangeSetStatus', 'is in EXECUTE_IN_PROGRESS'))

    await assert.rejects(cloudFormation.deleteChangeSet('arn:cs'), { name: 'Problem', reason: 'stale' })
  })

  test('DeleteStack carries token and role; termination protection is set', async () => {
    const cloudFormation = await serve(done)

    await cloudFormation.deleteStack('arn:s', { token: 't', roleArn: 'arn:role' })
    await cloudFormation.setTerminationProtection('n', true)

    const [deletion] = sent('DeleteStack')
    assert.deepEqual([deletion?.get('ClientRequestToken'), deletion?.get('RoleARN')], ['t', 'arn:role'])
    assert.equal(sent('UpdateTerminationProtection')[0]?.get('EnableTerminationProtection'), 'true')
  })
})
