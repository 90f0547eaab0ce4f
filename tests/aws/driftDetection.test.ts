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
import { expectProblem } from '../fakes/model/expectProblem.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectCloudFormation({ region: 'eu-central-1' })
}

const difference = (path: string, kind: string) =>
  `<member><PropertyPath>${path}</PropertyPath><ExpectedValue>90</ExpectedValue><ActualValue>7</ActualValue><DifferenceType>${kind}</DifferenceType></member>`
const drift = (id: string, status: string, more = '') =>
  `<member><StackId>arn:s</StackId><LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId>${id}-1</PhysicalResourceId><ResourceType>AWS::Logs::LogGroup</ResourceType><StackResourceDriftStatus>${status}</StackResourceDriftStatus><Timestamp>2026-11-23T08:00:00Z</Timestamp>${more}</member>`
const resource = (id: string, status: string, own = 'CREATE_COMPLETE') =>
  `<member><LogicalResourceId>${id}</LogicalResourceId><PhysicalResourceId>${id}-1</PhysicalResourceId><ResourceType>AWS::Logs::LogGroup</ResourceType><LastUpdatedTimestamp>2026-11-23T08:00:00Z</LastUpdatedTimestamp><ResourceStatus>${own}</ResourceStatus><DriftInformation><StackResourceDriftStatus>${status}</StackResourceDriftStatus></DriftInformation></member>`

/** Two pages of each list. */
function twoPages({ action, form }: EndpointRequest): EndpointResponse {
  const isFirst = form.get('NextToken') === null
  const next = isFirst ? '<NextToken>2</NextToken>' : ''
  if (action === 'ListStackResources')
    return xmlResponse(
      action,
      `<StackResourceSummaries>${
        isFirst
          ? resource('Same', 'IN_SYNC') + resource('Changed', 'MODIFIED')
          : resource('Gone', 'DELETED') +
            resource('Odd', 'NOT_CHECKED') +
            resource('Unseen', 'UNKNOWN') +
            resource('Replaced', 'NOT_CHECKED', 'DELETE_COMPLETE')
      }</StackResourceSummaries>${next}`,
    )
  const details = `<PropertyDifferences>${difference('/RetentionInDays', 'NOT_EQUAL')}${difference('/Tags/1', 'ADD')}${difference('/Tags/0', 'REMOVE')}</PropertyDifferences>`
  return xmlResponse(
    action,
    `<StackResourceDrifts>${
      isFirst
        ? drift('Changed', 'MODIFIED', details)
        : drift('Gone', 'DELETED') + drift('Unseen', 'UNKNOWN', '<DriftStatusReason>denied</DriftStatusReason>')
    }</StackResourceDrifts>${next}`,
  )
}

suite('drifts of a stack', () => {
  afterEach(() => endpoint.close())

  test('drifts include every resource of every page, resources that were not compared too', async () => {
    const cloudFormation = await serve(twoPages)

    const drifts = await cloudFormation.drifts('arn:s')

    assert.deepEqual(
      drifts.map(({ logicalId, kind, reason }) => [logicalId, kind, reason]),
      [
        ['Same', 'in-sync', undefined],
        ['Changed', 'modified', undefined],
        ['Gone', 'deleted', undefined],
        ['Odd', 'not-checked', undefined],
        ['Unseen', 'unknown', 'denied'],
      ],
    )
    assert.deepEqual(drifts[1]?.properties, [
      { path: '/RetentionInDays', kind: 'modify', expected: '90', actual: '7' },
      { path: '/Tags/1', kind: 'add', expected: '90', actual: '7' },
      { path: '/Tags/0', kind: 'remove', expected: '90', actual: '7' },
    ])
  })

  test('the request for drifts leaves out resources that are in sync', async () => {
    const cloudFormation = await serve(twoPages)

    await cloudFormation.drifts('arn:s')

    const requests = endpoint.requests.filter(({ action }) => action === 'DescribeStackResourceDrifts')
    assert.equal(requests.length, 2)
    for (const { form } of requests)
      assert.deepEqual(
        [1, 2, 3, 4].map(index => form.get(`StackResourceDriftStatusFilters.member.${index}`)),
        ['MODIFIED', 'DELETED', 'UNKNOWN', null],
      )
  })
})

suite('a drift detection', () => {
  afterEach(() => endpoint.close())

  test('a started drift detection has an id', async () => {
    const cloudFormation = await serve(({ action }) =>
      xmlResponse(action, '<StackDriftDetectionId>d1</StackDriftDetectionId>'),
    )

    assert.deepEqual(await cloudFormation.detectDrift('arn:s'), { id: 'd1' })
    assert.equal(endpoint.requests[0]?.form.get('StackName'), 'arn:s')
  })

  for (const [status, expected] of [
    ['DETECTION_IN_PROGRESS', 'running'],
    ['DETECTION_COMPLETE', 'complete'],
    ['DETECTION_FAILED', 'failed'],
  ] as const)
    test(`a drift detection in ${status} is ${expected}`, async () => {
      const cloudFormation = await serve(({ action }) =>
        xmlResponse(
          action,
          `<StackId>s</StackId><StackDriftDetectionId>d1</StackDriftDetectionId><DetectionStatus>${status}</DetectionStatus><DetectionStatusReason>so</DetectionStatusReason>`,
        ),
      )

      assert.deepEqual(await cloudFormation.driftDetection('d1'), { status: expected, reason: 'so' })
    })

  test('a drift detection that is already running is no error', async () => {
    const message = 'Drift detection is already in progress for stack [arn:s]'
    const cloudFormation = await serve(() => xmlError('ValidationError', message))

    assert.equal(await cloudFormation.detectDrift('arn:s'), 'already-running')
  })

  test('a drift detection of a busy stack is a Problem with advice', async () => {
    const message = 'Drift detection cannot be performed on stack [arn:s] while it is in [UPDATE_IN_PROGRESS] state'
    const cloudFormation = await serve(() => xmlError('ValidationError', message))

    const problem = await expectProblem(() => cloudFormation.detectDrift('arn:s'))

    assert.ok(problem.message.includes(message))
    assert.match(problem.todo ?? '', /^Wait until the stack is idle/)
  })
})
