import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK, type StackStatus } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { jsonText } from '#lib/render/json/json.ts'
import { statusDocument } from '#lib/render/json/outcomeDocument.ts'
import { textOf } from '#lib/render/text/layout/line.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { aSnapshot, fakeSnapshots } from '../../fakes/aws/fakeSnapshots.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import type { ScriptedEvent } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const SNAPSHOT = aSnapshot({
  createdAt: new Date('2026-11-01T10:00:00Z'),
  tags: {
    application: environment.application,
    environment: environment.name,
    purpose: 'before-change-of-version',
    'from-version': 'v0.12.4',
    'to-version': 'v0.13.0',
  },
})
const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/open-webui-dev-service/x is not authorized to perform: ecs:UpdateService on resource: * because no identity-based policy allows it'
const SUCCESS: readonly ScriptedEvent[] = [
  { seconds: -9, status: 'UPDATE_COMPLETE' },
  { seconds: -8, status: 'UPDATE_IN_PROGRESS' },
  { seconds: -7, status: 'UPDATE_ROLLBACK_FAILED' },
]

/** The stack of `dev` after the rollback of Compute's service failed; Compute's task definition failed before it. */
function stoppedTools({
  status: stackStatus = 'UPDATE_ROLLBACK_FAILED',
  reason = 'Unhealthy',
  events = [],
  isProtected = false,
  snapshots = [SNAPSHOT],
}: {
  readonly status?: StackStatus
  readonly reason?: string
  readonly events?: readonly ScriptedEvent[]
  readonly isProtected?: boolean
  readonly snapshots?: readonly (typeof SNAPSHOT)[]
} = {}) {
  const failed = { status: 'UPDATE_FAILED', statusReason: reason }
  const tools = fakeTools({
    script: {
      stacks: [
        aStack({ status: stackStatus, terminationProtection: isProtected }),
        aStack({ name: 'dev-Compute-1A', status: stackStatus }),
        aBootstrapStack(),
      ],
      resources: {
        [stackIdOf('open-webui-dev')]: [aStackResource('Compute', NESTED_STACK, stackIdOf('dev-Compute-1A'))],
        [stackIdOf('dev-Compute-1A')]: [
          { ...aStackResource('TaskDefinition', 'AWS::ECS::TaskDefinition'), status: 'UPDATE_COMPLETE' },
          { ...aStackResource('Service', 'AWS::ECS::Service'), ...failed },
          {
            ...aStackResource('Scaling', 'AWS::ApplicationAutoScaling::ScalableTarget'),
            ...{ status: 'UPDATE_FAILED', statusReason: 'Resource update cancelled' },
          },
        ],
      },
    },
    snapshots: fakeSnapshots({ existing: snapshots }),
  })
  tools.cloudFormation.addEvents('open-webui-dev', events)
  return tools
}

const problemOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Problem, String(error))
  return error
}

suite('a stack that a failed change of version has stopped', () => {
  test('status names three steps, and skips only what the rollback could not return', async () => {
    const { steps = [] } = await status({ environment }, stoppedTools())

    assert.deepEqual(
      steps.map(({ lines }) => lines),
      [
        [
          'aws cloudformation continue-update-rollback --stack-name open-webui-dev --resources-to-skip dev-Compute-1A.Service --region eu-central-1',
        ],
        ['npm run deploy -- dev'],
        [`DatabaseSnapshotId: ${SNAPSHOT.id}`, 'ImageTag: v0.12.4'],
      ],
    )
  })

  test('deploy and teardown name the same steps as status', async () => {
    const { steps = [] } = await status({ environment }, stoppedTools())

    const deployed = await problemOf(deploy({ environment, yes: true }, stoppedTools()))
    const kept = await problemOf(
      teardown({ environment, typedName: 'open-webui-dev' }, stoppedTools({ isProtected: true })),
    )

    assert.equal(steps.length, 3)
    assert.deepEqual(deployed.steps, steps)
    assert.deepEqual(kept.steps?.slice(0, 3), steps)
    assert.match(kept.steps?.[3]?.text ?? '', /protected: false/)
  })

  test('status shows each command on a line of its own, and lists the steps in JSON', async () => {
    const outcome = await status({ environment }, stoppedTools())

    const commands = statusLines(outcome, 'dev').filter(line => textOf(line).startsWith('  aws cloudformation'))
    assert.deepEqual(
      commands.map(({ hang }) => hang),
      [undefined],
    )
    assert.deepEqual(JSON.parse(jsonText('status', statusDocument(outcome))).steps, outcome.steps)
  })

  test('a missing permission is what the step forward corrects', async () => {
    const { steps = [] } = await status({ environment }, stoppedTools({ status: 'UPDATE_FAILED', reason: DENIED }))

    assert.match(
      steps[0]?.text ?? '',
      /^Forward: Add 'ecs:UpdateService' on '\*' to 'ServiceRole' in cloudformation\/bootstrap\.yaml .* Then deploy again$/,
    )
  })

  for (const [what, options] of [
    ['a change of version that has succeeded since', { events: SUCCESS }],
    ['a stack that has no snapshot of such a change', { snapshots: [] }],
  ] as const)
    test(`status keeps the steps of the status for ${what}`, async () => {
      const { todo, steps } = await status({ environment }, stoppedTools(options))

      assert.equal(steps, undefined)
      assert.match(todo ?? '', /run 'aws cloudformation continue-update-rollback --stack-name open-webui-dev --region/)
    })
})
