import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import type { ChangeSetView } from '#lib/model/cloudFormation/changeSet.ts'
import { type Endpoint, type EndpointRequest, startEndpoint, xmlResponse } from '../fakes/aws/startEndpoint.ts'

const HEAD = `<ChangeSetId>arn:cs</ChangeSetId><ChangeSetName>deploy-1</ChangeSetName><StackId>arn:s</StackId><StackName>n</StackName>
  <ExecutionStatus>AVAILABLE</ExecutionStatus>`
const COMPLETE = `${HEAD}<Status>CREATE_COMPLETE</Status>`

function aRow(id: string, inside = '', action = 'Modify'): string {
  return `<member><Type>Resource</Type><ResourceChange><Action>${action}</Action><LogicalResourceId>${id}</LogicalResourceId>
    <ResourceType>AWS::RDS::DBInstance</ResourceType>${inside}</ResourceChange></member>`
}

const rows = (...all: readonly string[]) => `<Changes>${all.join('')}</Changes>`
const withValues = ({ form }: EndpointRequest) => form.get('IncludePropertyValues') === 'true'

let endpoint: Endpoint
const read = async (respond: (request: EndpointRequest) => string, view: ChangeSetView = 'without-values') => {
  endpoint = await startEndpoint(request => xmlResponse('DescribeChangeSet', respond(request)))
  return connectCloudFormation({ region: 'eu-central-1' }).changeSet('arn:cs', view)
}

suite('a change set', () => {
  afterEach(() => endpoint.close())

  for (const view of ['with-values', 'without-values'] as const)
    test(`a change set is read ${view}, with every page`, async () => {
      const changeSet = await read(request => {
        const isAsked = withValues(request) === (view === 'with-values')
        const name = isAsked ? 'A' : 'Other'
        return request.form.get('NextToken')
          ? `${COMPLETE}${rows(aRow('B'))}`
          : `${COMPLETE}${rows(aRow(name))}<NextToken>2</NextToken>`
      }, view)

      assert.deepEqual(
        changeSet.changes.map(change => change.logicalId),
        ['A', 'B'],
      )
      assert.deepEqual([changeSet.status, changeSet.execution], ['complete', 'available'])
    })

  for (const reason of [
    "The submitted information didn't contain changes. Submit different information to create a change set.",
    'No updates are to be performed.',
  ])
    test(`a change set without a change is empty: '${reason}'`, async () => {
      const changeSet = await read(() => `${HEAD}<Status>FAILED</Status><StatusReason>${reason}</StatusReason>`)

      assert.equal(changeSet.status, 'empty')
    })

  test('a change set that failed because of a nested one keeps the reason and the id of the nested change set', async () => {
    const reason = 'Nested change set arn:inner was not successfully created: Currently in FAILED.'
    const changeSet = await read(
      () =>
        `${HEAD}<Status>FAILED</Status><StatusReason>${reason}</StatusReason>${rows(aRow('Database', '<ChangeSetId>arn:inner</ChangeSetId>'))}`,
    )

    assert.deepEqual([changeSet.status, changeSet.reason], ['failed', reason])
    assert.equal(changeSet.changes[0]?.nestedChangeSetId, 'arn:inner')
  })

  for (const [status, execution, expected] of [
    ['CREATE_PENDING', 'UNAVAILABLE', ['pending', 'unavailable']],
    ['CREATE_IN_PROGRESS', 'UNAVAILABLE', ['pending', 'unavailable']],
    ['CREATE_COMPLETE', 'OBSOLETE', ['complete', 'obsolete']],
    ['CREATE_COMPLETE', 'EXECUTE_IN_PROGRESS', ['complete', 'running']],
    ['CREATE_COMPLETE', 'EXECUTE_COMPLETE', ['complete', 'done']],
    ['CREATE_COMPLETE', 'EXECUTE_FAILED', ['complete', 'failed']],
  ] as const)
    test(`a change set in ${status} and ${execution} is ${expected.join(' and ')}`, async () => {
      endpoint = await startEndpoint(() =>
        xmlResponse(
          'DescribeChangeSet',
          `<ChangeSetId>arn:cs</ChangeSetId><Status>${status}</Status><ExecutionStatus>${execution}</ExecutionStatus>`,
        ),
      )

      const result = await connectCloudFormation({ region: 'eu-central-1' }).changeSetStatus('arn:cs')

      assert.deepEqual([result.status, result.execution], expected)
    })
})
