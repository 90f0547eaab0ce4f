import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import { type Endpoint, type EndpointRequest, startEndpoint, xmlResponse } from '../fakes/aws/startEndpoint.ts'

const HEAD = `<ChangeSetId>arn:cs</ChangeSetId><ChangeSetName>deploy-1</ChangeSetName><StackId>arn:s</StackId><StackName>n</StackName>
  <ExecutionStatus>AVAILABLE</ExecutionStatus>`
const COMPLETE = `${HEAD}<Status>CREATE_COMPLETE</Status>`

function aRow(id: string, inside = '', action = 'Modify'): string {
  return `<member><Type>Resource</Type><ResourceChange><Action>${action}</Action><LogicalResourceId>${id}</LogicalResourceId>
    <ResourceType>AWS::RDS::DBInstance</ResourceType>${inside}</ResourceChange></member>`
}

function aDetail(target: string, more = ''): string {
  return `<member><Target>${target}</Target>${more}</member>`
}

const rows = (...all: readonly string[]) => `<Changes>${all.join('')}</Changes>`

let endpoint: Endpoint
const read = async (respond: (request: EndpointRequest) => string) => {
  endpoint = await startEndpoint(request => xmlResponse('DescribeChangeSet', respond(request)))
  return connectCloudFormation({ region: 'eu-central-1' }).changeSet('arn:cs', 'with-values')
}

suite('a row of a change set', () => {
  afterEach(() => endpoint.close())

  test('a row of a change set is translated', async () => {
    const inside =
      '<PhysicalResourceId>db-1</PhysicalResourceId><Replacement>Conditional</Replacement><PolicyAction>ReplaceAndSnapshot</PolicyAction>'
    const { changes } = await read(() => `${COMPLETE}${rows(aRow('Instance', inside))}`)

    assert.deepEqual(changes, [
      {
        logicalId: 'Instance',
        physicalId: 'db-1',
        type: 'AWS::RDS::DBInstance',
        action: 'modify',
        replacement: 'conditional',
        policyAction: 'ReplaceAndSnapshot',
        properties: [],
        nestedChangeSetId: undefined,
      },
    ])
  })

  test('a row keeps a property that CloudFormation lists twice, static and dynamic', async () => {
    const target = '<Attribute>Properties</Attribute><Name>Engine</Name><RequiresRecreation>Always</RequiresRecreation>'
    const details = [
      aDetail(target, '<Evaluation>Dynamic</Evaluation><ChangeSource>DirectModification</ChangeSource>'),
      aDetail(
        target,
        '<Evaluation>Static</Evaluation><ChangeSource>ParameterReference</ChangeSource><CausingEntity>EngineName</CausingEntity>',
      ),
    ]
    const { changes } = await read(() => `${COMPLETE}${rows(aRow('A', `<Details>${details.join('')}</Details>`))}`)

    assert.deepEqual(
      changes[0]?.properties.map(({ path, replacement, evaluation, cause }) => [path, replacement, evaluation, cause]),
      [
        ['/Properties/Engine', 'always', 'dynamic', undefined],
        ['/Properties/Engine', 'always', 'static', 'EngineName'],
      ],
    )
  })

  for (const [what, target, path, values] of [
    [
      'a path',
      '<Attribute>Properties</Attribute><Name>A</Name><Path>/Properties/A/0/B</Path>',
      '/Properties/A/0/B',
      [undefined, undefined],
    ],
    ['an attribute', '<Attribute>DeletionPolicy</Attribute>', '/DeletionPolicy', [undefined, undefined]],
    ['tags', '<Attribute>Tags</Attribute>', '/Tags', [undefined, undefined]],
    [
      'values',
      '<Attribute>Properties</Attribute><Name>A</Name><BeforeValue>1</BeforeValue><AfterValue></AfterValue>',
      '/Properties/A',
      ['1', ''],
    ],
    [
      'a secret',
      '<Attribute>Properties</Attribute><Name>A</Name><BeforeValue>****</BeforeValue><AfterValue>****</AfterValue>',
      '/Properties/A',
      [undefined, undefined],
    ],
    [
      'a value that is known after execution',
      '<Attribute>Properties</Attribute><Name>A</Name><BeforeValue>vpc-1</BeforeValue><AfterValue>{{changeSet:KNOWN_AFTER_APPLY}}</AfterValue>',
      '/Properties/A',
      ['vpc-1', undefined],
    ],
  ] as const)
    test(`a property change with ${what} has the path '${path}'`, async () => {
      const { changes } = await read(() => `${COMPLETE}${rows(aRow('A', `<Details>${aDetail(target)}</Details>`))}`)

      const [property] = changes[0]?.properties ?? []
      assert.deepEqual([property?.path, [property?.before, property?.after]], [path, values])
    })

  test('an addition replaces nothing, whatever CloudFormation answers', async () => {
    const { changes } = await read(
      () =>
        `${COMPLETE}${rows(aRow('A', '<Replacement>True</Replacement>', 'Add'), aRow('B', '<Replacement>True</Replacement>'))}`,
    )

    assert.deepEqual(
      changes.map(({ action, replacement }) => [action, replacement]),
      [
        ['add', 'never'],
        ['modify', 'always'],
      ],
    )
  })

  test('a row that CloudFormation created by itself names no property', async () => {
    const detail = aDetail(
      '<Attribute>Properties</Attribute><RequiresRecreation>Never</RequiresRecreation>',
      '<Evaluation>Dynamic</Evaluation><ChangeSource>Automatic</ChangeSource>',
    )
    const { changes } = await read(() => `${COMPLETE}${rows(aRow('A', `<Details>${detail}</Details>`))}`)

    assert.deepEqual(
      changes[0]?.properties.map(({ path, kind, cause }) => [path, kind, cause]),
      [['/Properties', 'modify', undefined]],
    )
  })

  const LATER = '{{changeSet:KNOWN_AFTER_APPLY}}'
  const PARAMETERS = `<Parameters>
    <member><ParameterKey>Vpc</ParameterKey><ParameterValue>{{IntrinsicFunction:arn:aws:cloudformation:eu-central-1:111122223333:stack/n/1/Network.Outputs.Vpc/Fn::GetAtt}}</ParameterValue></member>
    <member><ParameterKey>Class</ParameterKey><ParameterValue>small</ParameterValue></member></Parameters>`
  for (const [what, after, source, cause, isUnknown] of [
    ['is a placeholder', LATER, 'ParameterReference', 'Vpc', true],
    ['is a placeholder for a parameter that is not listed', LATER, 'ParameterReference', 'Other', true],
    ['is a placeholder for another reason than this parameter', LATER, 'ParameterReference', 'Class', false],
    ['contains a placeholder', `[&quot;a&quot;,&quot;${LATER}&quot;]`, 'ResourceReference', 'Subnets', true],
    ['comes from a parameter without a value for now', undefined, 'ParameterReference', 'Vpc', true],
    ['is known although its parameter has none for now', 'vpc-1', 'ParameterReference', 'Vpc', false],
    ['comes from a parameter with a value', undefined, 'ParameterReference', 'Class', false],
    ['comes from a resource of the same name', undefined, 'ResourceReference', 'Vpc', false],
    ['has no cause', undefined, 'DirectModification', undefined, false],
    ['is a secret', '****', 'ParameterReference', 'Class', false],
  ] as const)
    test(`a value after the change is ${isUnknown ? 'unknown' : 'not unknown'} if it ${what}`, async () => {
      const value = after === undefined ? '' : `<AfterValue>${after}</AfterValue>`
      const entity = cause === undefined ? '' : `<CausingEntity>${cause}</CausingEntity>`
      const detail = aDetail(
        `<Attribute>Properties</Attribute><Name>A</Name>${value}`,
        `<Evaluation>Static</Evaluation><ChangeSource>${source}</ChangeSource>${entity}`,
      )
      const { changes } = await read(() => `${COMPLETE}${PARAMETERS}${rows(aRow('A', `<Details>${detail}</Details>`))}`)

      const [property] = changes[0]?.properties ?? []
      assert.deepEqual(
        [property?.unknown ?? false, isUnknown && property?.after],
        [isUnknown, isUnknown ? undefined : false],
      )
    })

  test('a property that goes is not unknown, although its parameter has no value for now', async () => {
    const detail = aDetail(
      '<Attribute>Properties</Attribute><Name>A</Name><Path>/Properties/A</Path><AttributeChangeType>Remove</AttributeChangeType><BeforeValue>a</BeforeValue>',
      '<Evaluation>Static</Evaluation><ChangeSource>ParameterReference</ChangeSource><CausingEntity>Vpc</CausingEntity>',
    )
    const { changes } = await read(() => `${COMPLETE}${PARAMETERS}${rows(aRow('A', `<Details>${detail}</Details>`))}`)

    assert.equal(changes[0]?.properties[0]?.unknown, undefined)
  })

  test('a removal has no value before where its template refers to another resource', async () => {
    const detail = aDetail(
      `<Attribute>Properties</Attribute><Name>A</Name><Path>/Properties/A</Path><AttributeChangeType>Remove</AttributeChangeType><BeforeValue>${LATER}</BeforeValue>`,
    )
    const { changes } = await read(() => `${COMPLETE}${rows(aRow('A', `<Details>${detail}</Details>`, 'Remove'))}`)

    const [property] = changes[0]?.properties ?? []
    assert.deepEqual([property?.kind, property?.before], ['remove', undefined])
  })

  for (const [what, row, message] of [
    ['action', aRow('A', '', 'SyncWithActual'), /'SyncWithActual'/],
    ['replacement', aRow('A', '<Replacement>Perhaps</Replacement>'), /'Perhaps'/],
  ] as const)
    test(`a row with an unknown ${what} is a Problem that names it`, async () => {
      await assert.rejects(
        read(() => `${COMPLETE}${rows(row)}`),
        { name: 'Problem', message },
      )
    })
})
