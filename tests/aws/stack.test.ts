import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

const STACK = `
  <StackId>arn:stack/open-webui-dev/1</StackId><StackName>open-webui-dev</StackName>
  <StackStatus>UPDATE_COMPLETE</StackStatus><CreationTime>2026-11-23T08:00:00.000Z</CreationTime>
  <Parameters>
    <member><ParameterKey>DomainName</ParameterKey><ParameterValue>chat.example.com</ParameterValue></member>
    <member><ParameterKey>Image</ParameterKey><ParameterValue>/image</ParameterValue><ResolvedValue>ami-1</ResolvedValue></member>
    <member><ParameterKey>Password</ParameterKey><ParameterValue>****</ParameterValue></member>
  </Parameters>
  <Outputs><member><OutputKey>Url</OutputKey><OutputValue>https://chat.example.com</OutputValue><ExportName>dev-url</ExportName></member></Outputs>
  <Tags><member><Key>team</Key><Value>ai</Value></member></Tags>
  <Capabilities><member>CAPABILITY_IAM</member></Capabilities>
  <EnableTerminationProtection>true</EnableTerminationProtection>`

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectCloudFormation({ region: 'eu-central-1' })
}
const sent = (action: string) => endpoint.requests.filter(request => request.action === action).map(({ form }) => form)

suite('a stack', () => {
  afterEach(() => endpoint.close())

  test('a stack is translated, with NoEcho values as CloudFormation masks them', async () => {
    const cloudFormation = await serve(() =>
      xmlResponse('DescribeStacks', `<Stacks><member>${STACK}</member></Stacks>`),
    )

    assert.deepEqual(await cloudFormation.stack('open-webui-dev'), {
      id: 'arn:stack/open-webui-dev/1',
      name: 'open-webui-dev',
      status: 'UPDATE_COMPLETE',
      statusReason: undefined,
      description: undefined,
      parameters: { DomainName: 'chat.example.com', Image: '/image', Password: '****' },
      storedValues: { Image: 'ami-1' },
      outputs: { Url: 'https://chat.example.com' },
      tags: { team: 'ai' },
      capabilities: ['CAPABILITY_IAM'],
      roleArn: undefined,
      terminationProtection: true,
      parentId: undefined,
      createdAt: new Date('2026-11-23T08:00:00.000Z'),
      updatedAt: undefined,
    })
  })

  test('a stack that does not exist is undefined', async () => {
    const cloudFormation = await serve(() => xmlError('ValidationError', 'Stack with id open-webui-dev does not exist'))

    assert.equal(await cloudFormation.stack('open-webui-dev'), undefined)
  })

  test('an invalid stack name is an error, not a missing stack', async () => {
    const cloudFormation = await serve(() => xmlError('ValidationError', "Value '' at 'stackName' failed to satisfy"))

    await assert.rejects(cloudFormation.stack(''), { name: 'ValidationError' })
  })

  test('an unknown stack status is a Problem that names it', async () => {
    const unknownStatus = STACK.replace('UPDATE_COMPLETE', 'UPDATE_PAUSED')
    const cloudFormation = await serve(() =>
      xmlResponse('DescribeStacks', `<Stacks><member>${unknownStatus}</member></Stacks>`),
    )

    await assert.rejects(cloudFormation.stack('open-webui-dev'), {
      name: 'Problem',
      message: "AWS returned the stack status 'UPDATE_PAUSED', which this version does not know.",
    })
  })

  test('a stack has the resources of every page', async () => {
    const cloudFormation = await serve(({ form }) => {
      const [id, next] = form.get('NextToken') ? ['B', ''] : ['A', '<NextToken>2</NextToken>']
      return xmlResponse(
        'ListStackResources',
        `<StackResourceSummaries><member><LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId></PhysicalResourceId>
         <ResourceType>AWS::EC2::VPC</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member></StackResourceSummaries>${next}`,
      )
    })

    const resources = await cloudFormation.resources('open-webui-dev')

    assert.deepEqual(
      resources.map(({ logicalId, physicalId }) => [logicalId, physicalId]),
      [
        ['A', undefined],
        ['B', undefined],
      ],
    )
  })

  test('the template of a stack is the original text', async () => {
    const cloudFormation = await serve(() => xmlResponse('GetTemplate', '<TemplateBody>Resources: {}</TemplateBody>'))

    assert.equal(await cloudFormation.template('open-webui-dev'), 'Resources: {}')
    assert.equal(sent('GetTemplate')[0]?.get('TemplateStage'), 'Original')
  })

  test('events of a stack come one page at a time', async () => {
    const cloudFormation = await serve(() =>
      xmlResponse(
        'DescribeStackEvents',
        `<StackEvents><member><EventId>e1</EventId><StackId>arn:s</StackId><StackName>n</StackName>
         <LogicalResourceId>Vpc</LogicalResourceId><ResourceType>AWS::EC2::VPC</ResourceType><ResourceStatus>CREATE_FAILED</ResourceStatus>
         <ResourceStatusReason>no</ResourceStatusReason><Timestamp>2026-11-23T08:00:00.123Z</Timestamp>
         <ClientRequestToken>t</ClientRequestToken></member></StackEvents><NextToken>older</NextToken>`,
      ),
    )

    const page = await cloudFormation.events('arn:s', 'page-2')

    assert.equal(sent('DescribeStackEvents')[0]?.get('NextToken'), 'page-2')
    assert.equal(page.next, 'older')
    assert.deepEqual(page.events, [
      {
        id: 'e1',
        stackId: 'arn:s',
        stackName: 'n',
        logicalId: 'Vpc',
        physicalId: undefined,
        type: 'AWS::EC2::VPC',
        status: 'CREATE_FAILED',
        reason: 'no',
        at: new Date('2026-11-23T08:00:00.123Z'),
        token: 't',
      },
    ])
  })

  test('importers are the stacks that import an export; an export without importer is no error', async () => {
    const two = STACK.replace(
      '</Outputs>',
      '<member><OutputKey>X</OutputKey><ExportName>dev-x</ExportName></member></Outputs>',
    )
    const cloudFormation = await serve(({ action, form }) => {
      if (action === 'DescribeStacks') return xmlResponse(action, `<Stacks><member>${two}</member></Stacks>`)
      if (form.get('ExportName') === 'dev-x')
        return xmlError('ValidationError', "Export 'dev-x' is not imported by any stack.")
      return xmlResponse(action, '<Imports><member>portal</member></Imports>')
    })

    assert.deepEqual(await cloudFormation.importers('open-webui-dev'), ['portal'])
  })
})
