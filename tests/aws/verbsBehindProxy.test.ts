import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import { connectObjectStore } from '#lib/aws/objectStore/connectObjectStore.ts'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { drift } from '#lib/operations/drift.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { Tools } from '#lib/operations/tools.ts'
import { verify } from '#lib/operations/verify.ts'
import { type EndpointResponse, startEndpoint, xmlResponse } from '../fakes/aws/startEndpoint.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const environment = anEnvironment()
const CALLER = xmlResponse(
  'GetCallerIdentity',
  `<Arn>arn:aws:iam::${environment.account}:user/me</Arn><UserId>U</UserId><Account>${environment.account}</Account>`,
)
const LOGIN_PAGE = '<html><head><title>Web access</title></head><body>Please log in.</body></html>'

const VERBS: Readonly<Record<string, (tools: Tools) => Promise<unknown>>> = {
  status: tools => status({ environment }, tools),
  'change-set': tools => changeSet({ environment }, tools),
  deploy: tools => deploy({ environment, yes: true, deadlineSeconds: 600 }, tools),
  verify: tools => verify({ environment }, tools),
  drift: tools => drift({ environment, deadlineSeconds: 600 }, tools),
  teardown: tools => teardown({ environment, typedName: 'open-webui-dev' }, tools),
}

/** The tools of production where they speak with AWS. */
function toolsWithClients(): Tools {
  const access = { region: environment.region }
  return {
    ...fakeTools(),
    cloudFormation: connectCloudFormation(access),
    objectStore: connectObjectStore(access),
    identity: connectCallerIdentity(access),
    runtime: connectRuntime(access),
  }
}

suite('a verb behind a proxy', { timeout: 120_000 }, () => {
  for (const [verb, run] of Object.entries(VERBS))
    for (const [what, response, text] of [
      [
        'a login page',
        { body: LOGIN_PAGE },
        /in place of \w+ \(host '127\.0\.0\.1:\d+', HTTP 200: 'Web access Please log in\.'\)/,
      ],
      ['an empty response', {}, /in place of \w+ \(.*HTTP 200: no text\)/],
      ['a forbidden page', { status: 403, body: LOGIN_PAGE }, /in place of \w+ \(.*HTTP 403: 'Web access/],
      [
        'half a response',
        { body: '<DescribeStacksResponse><DescribeStacksResult>' },
        /is cut off, or not from AWS|in place of/,
      ],
    ] as const satisfies readonly (readonly [string, EndpointResponse, RegExp])[])
      test(`${verb} fails at ${what}, and finds no missing stack in it`, async () => {
        const endpoint = await startEndpoint(({ action }) => (action === 'GetCallerIdentity' ? CALLER : response))
        try {
          const problem = await expectProblem(() => run(toolsWithClients()))

          assert.match(problem.message, text)
          assert.equal(problem.missingPermission, undefined)
        } finally {
          await endpoint.close()
        }
      })
})
