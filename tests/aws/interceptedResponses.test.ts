import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { inspect } from 'node:util'
import { CHANGE_SET_ID, everyPort, STACK_ID } from '../fakes/aws/everyPort.ts'
import {
  type EndpointRequest,
  type EndpointResponse,
  jsonResponse,
  startEndpoint,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const HTML = { 'Content-Type': 'text/html' }
const LOGIN_PAGE =
  '<!doctype html><html><head><title>Web access</title><style>p{}</style></head><body><p>Please log in to continue.</p></body></html>'

/** The problem of each call of each port, when AWS's place is taken by this response. */
async function problemsWith(response: EndpointResponse | ((request: EndpointRequest) => EndpointResponse)) {
  const endpoint = await startEndpoint(request => (typeof response === 'function' ? response(request) : response))
  try {
    const all = everyPort().map(async ([action, call]) => ({ action, problem: await expectProblem(call) }))
    return await Promise.all(all)
  } finally {
    await endpoint.close()
  }
}

suite('a response that AWS did not send', () => {
  for (const [what, response, text] of [
    [
      "a proxy's login page with 200",
      { status: 200, headers: HTML, body: LOGIN_PAGE },
      /HTTP 200: 'Web access Please log in to continue\.'/,
    ],
    ['an empty body with 200', { status: 200 }, /HTTP 200: no text/],
    ["a proxy's page with 403", { status: 403, headers: HTML, body: LOGIN_PAGE }, /HTTP 403: 'Web access/],
    ["a proxy's page with 407", { status: 407, headers: HTML, body: LOGIN_PAGE }, /HTTP 407: 'Web access/],
    ["a gateway's text with 400", { status: 400, body: 'Bad Request' }, /HTTP 400: 'Bad Request'/],
    ["a portal's JSON with 401", { status: 401, body: '{"error":"login_required"}' }, /HTTP 401: /],
    [
      'a redirect to a login page',
      { status: 302, headers: { Location: 'https://login.example.com/?token=canary' } },
      /HTTP 302: a redirect to 'login\.example\.com'/,
    ],
  ] as const)
    test(`${what} is an error of every operation, and no missing permission`, async () => {
      for (const { action, problem } of await problemsWith(response)) {
        const shown = `${action}: ${inspect(problem)}`
        assert.match(
          problem.message,
          /^A proxy or a gateway answered '\w+' in place of \w+ \(host '127\.0\.0\.1:\d+'/,
          shown,
        )
        assert.match(problem.message, text, shown)
        assert.equal(problem.reason, 'intercepted', shown)
        assert.equal(problem.missingPermission, undefined, shown)
        assert.doesNotMatch(shown, /canary/)
      }
    })

  test('a response whose end is missing is an error of every operation', async () => {
    const problems = await problemsWith(({ action }) =>
      action.startsWith('Describe') || action.startsWith('Filter')
        ? cutOff(action)
        : { body: `<${action}Response><${action}Result><Member>te` },
    )

    for (const { action, problem } of problems) {
      assert.match(problem.message, /cut off|in place of/, action)
      assert.equal(problem.reason, 'intercepted', action)
    }
  })

  test('a response that was cut off once is asked for again', async () => {
    let requests = 0
    const whole = xmlResponse('GetTemplate', '<TemplateBody>Resources: {}</TemplateBody>')
    const endpoint = await startEndpoint(() => {
      requests += 1
      return requests === 1 ? { body: whole.body?.slice(0, 60) ?? '' } : whole
    })
    try {
      assert.equal(await callOf('GetTemplate')(), 'Resources: {}')
    } finally {
      await endpoint.close()
    }
  })
})

const JSON_ACTIONS =
  /^(DescribeServices|DescribeTaskDefinition|DescribeUserPool|DescribeUserPoolClient|DescribeAlarms|FilterLogEvents)$/

function cutOff(action: string): EndpointResponse {
  return { body: JSON_ACTIONS.test(action) ? '{"a": [{"b": ' : `<${action}Response><${action}Result><Member>te` }
}

function callOf(action: string): () => Promise<unknown> {
  const [, call] = everyPort().find(([name]) => name === action) ?? []
  assert.ok(call, action)
  return call
}

/** CloudFormation gives no content in response to these. */
const WITHOUT_CONTENT = /^(DeleteChangeSet|ExecuteChangeSet|DeleteStack|UpdateTerminationProtection|PutObject)$/
/** An object may be empty, and so may be the findings of a validation. */
const MAY_BE_EMPTY = /^(GetObject|DescribeEvents)$/

suite('half a response', () => {
  for (const [action] of everyPort()) {
    if (WITHOUT_CONTENT.test(action) || MAY_BE_EMPTY.test(action)) continue
    test(`a response to ${action} without its members is an error, never an empty result`, async () => {
      const endpoint = await startEndpoint(request => emptyResponse(request))
      try {
        const problem = await expectProblem(callOf(action))

        assert.match(problem.message, /^AWS's response is (incomplete|about another)/)
        assert.equal(problem.reason, 'intercepted')
      } finally {
        await endpoint.close()
      }
    })
  }
})

function emptyResponse({ action, path }: EndpointRequest): EndpointResponse {
  if (path.startsWith('/bucket'))
    return { headers: { 'x-amz-request-id': '1' }, body: '<ListVersionsResult></ListVersionsResult>' }
  if (path.includes('/hostedzone/'))
    return { headers: { 'x-amzn-requestid': '1' }, body: '<GetHostedZoneResponse></GetHostedZoneResponse>' }
  return JSON_ACTIONS.test(action) || action === '' ? jsonResponse({}) : xmlResponse(action, '')
}

const OTHER_STACK = STACK_ID.replaceAll('-dev', '-production')
const EVENT = `<member><EventId>1</EventId><StackId>${OTHER_STACK}</StackId><StackName>open-webui-production</StackName>
  <Timestamp>2026-11-23T08:00:00Z</Timestamp></member>`
const CHANGE_SET = `<ChangeSetId>${CHANGE_SET_ID}2</ChangeSetId><ChangeSetName>deploy-1</ChangeSetName>
  <StackId>${STACK_ID}</StackId><StackName>open-webui-dev</StackName><Status>CREATE_COMPLETE</Status><Changes/>`
const STACK = `<StackId>${OTHER_STACK}</StackId><StackName>open-webui-production</StackName>
  <StackStatus>CREATE_COMPLETE</StackStatus><CreationTime>2026-11-23T08:00:00Z</CreationTime>`
const SERVICE = { serviceName: 'other', status: 'ACTIVE', taskDefinition: 't', deployments: [] }

suite('a response about something else', () => {
  for (const [action, response, text] of [
    ['DescribeStacks', xmlResponse('DescribeStacks', `<Stacks><member>${STACK}</member></Stacks>`), /another stack/],
    ['ListImports', xmlResponse('DescribeStacks', `<Stacks><member>${STACK}</member></Stacks>`), /another stack/],
    [
      'DescribeStackEvents',
      xmlResponse('DescribeStackEvents', `<StackEvents>${EVENT}</StackEvents>`),
      /another stack: .*open-webui-production.* instead of/,
    ],
    ['DescribeChangeSet', xmlResponse('DescribeChangeSet', CHANGE_SET), /another change set/],
    [
      'CreateChangeSet',
      xmlResponse('CreateChangeSet', `<Id>${CHANGE_SET_ID}</Id><StackId>${OTHER_STACK}</StackId>`),
      /another stack: 'open-webui-production' instead of 'open-webui-dev'/,
    ],
    [
      'DescribeStackDriftDetectionStatus',
      xmlResponse('DescribeStackDriftDetectionStatus', '<StackDriftDetectionId>d2</StackDriftDetectionId>'),
      /another drift detection/,
    ],
    ['DescribeServices', jsonResponse({ services: [SERVICE] }), /another service/],
    [
      'DescribeLoadBalancers',
      xmlResponse(
        'DescribeLoadBalancers',
        '<LoadBalancers><member><LoadBalancerName>x</LoadBalancerName></member></LoadBalancers>',
      ),
      /another load balancer/,
    ],
    ['DescribeUserPool', jsonResponse({ UserPool: { Id: 'other' }, UserPoolClient: {} }), /another user pool/],
    [
      'ListObjectVersions',
      {
        headers: { 'x-amz-request-id': '1' },
        body: '<ListVersionsResult><Name>other</Name><IsTruncated>false</IsTruncated></ListVersionsResult>',
      },
      /another bucket/,
    ],
  ] as const)
    test(`a response to ${action} about something else is an error`, async () => {
      const endpoint = await startEndpoint(() => response)
      try {
        const problem = await expectProblem(callOf(action))

        assert.match(problem.message, text)
        assert.equal(problem.reason, 'intercepted')
      } finally {
        await endpoint.close()
      }
    })

  test('alarms of other names count for none', async () => {
    const alarms = [{ AlarmName: 'other', StateValue: 'OK' }]
    const endpoint = await startEndpoint(() => jsonResponse({ MetricAlarms: alarms, CompositeAlarms: [] }))
    try {
      assert.deepEqual(await callOf('DescribeAlarms')(), [])
    } finally {
      await endpoint.close()
    }
  })
})
