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
  return connectCloudFormation({ region: 'eu-central-1' }).changeSet('arn:cs')
}
afterEach(() => endpoint.close())

suite('a row of a change set', () => {
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
