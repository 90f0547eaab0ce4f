import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK, STACK_STATUSES, stateOf } from '#lib/model/cloudFormation/stack.ts'
import type { Environment } from '#lib/model/environment.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { fakeObjectStore } from '../fakes/aws/fakeObjectStore.ts'
import { fakeRuntime } from '../fakes/aws/fakeRuntime.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import {
  type CloudFormationScript,
  GOOD_UPDATE,
  type ScriptedEvent,
} from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource, healthyStack } from '../fakes/cloudFormation/healthyStack.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { type FakeTools, fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { aPropertyChange } from '../fakes/model/aChange.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const ROOT = stackIdOf('open-webui-dev')
const running = await healthyStack().stack('')
const OUTPUTS = running?.outputs ?? {}

/** The resources that verify needs. */
const HEALTHY = Object.fromEntries(
  await Promise.all(
    ['root', 'nested-balancer', 'nested-storage', 'nested-monitoring'].map(
      async id => [id === 'root' ? ROOT : id, await healthyStack().resources(id)] as const,
    ),
  ),
)
const healthyScript: Partial<CloudFormationScript> = {
  stacks: [aStack({ outputs: OUTPUTS }), aBootstrapStack()],
  resources: HEALTHY,
  onExecute: GOOD_UPDATE,
}
const replacement = aProposedChange({
  logicalId: 'Instance',
  type: 'AWS::RDS::DBInstance',
  replacement: 'always',
  properties: [aPropertyChange({ path: '/Properties/DBName', replacement: 'always' })],
})
const dataLossScript: Partial<CloudFormationScript> = {
  changeSets: [
    aChangeSet({
      changes: [aProposedChange({ logicalId: 'Database', type: NESTED_STACK, nestedChangeSetId: 'inner' })],
    }),
  ],
  nestedChangeSets: [aChangeSet({ id: 'inner', changes: [replacement] })],
}
const operationsOf = (tools: FakeTools) => tools.cloudFormation.operations

function isProblem(pattern: RegExp, todo: RegExp = /./): (error: unknown) => true {
  return error => {
    assert.ok(error instanceof Problem, String(error))
    assert.match([error.message, ...error.findings.map(({ message }) => message)].join('\n'), pattern)
    assert.match(error.todo ?? '', todo)
    return true
  }
}

async function createPreview(of: Environment, script: Partial<CloudFormationScript>, objectStore = fakeObjectStore()) {
  const { preview } = await changeSet({ environment: of }, fakeTools({ script, objectStore }))
  return { expect: preview.fingerprint, preview, objectStore }
}

suite('a deployment', () => {
  test('a deployment executes its own change set, watches it and proves that the application works', async () => {
    const tools = fakeTools({ script: healthyScript })

    const outcome = await deploy({ environment, yes: true }, tools)

    assert.equal(outcome.kind, 'deployed')
    assert.deepEqual(operationsOf(tools), ['create change set', 'execute'])
    assert.deepEqual(
      tools.reporter
        .ofKind('event')
        .map(({ event }) => event.status)
        .at(-1),
      'UPDATE_COMPLETE',
    )
    assert.deepEqual(
      tools.reporter.ofKind('tally').map(({ done, total }) => [done, total]),
      [[1, 1]],
    )
  })

  test('a deployment is not proven when a check is not healthy', async () => {
    const runtime = fakeRuntime({ targets: async () => [] })
    const tools = fakeTools({ script: healthyScript, runtime })

    assert.equal((await deploy({ environment, yes: true }, tools)).kind, 'deployed-not-proven')
  })

  test('a deployment of a template with nothing to verify is deployed', async () => {
    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { onExecute: GOOD_UPDATE } }))

    assert.ok(outcome.kind === 'deployed')
    assert.deepEqual(
      outcome.checks.map(({ name, verdict }) => [name, verdict]),
      [['stack', 'healthy']],
    )
  })

  test('a deployment whose resources cannot be read is not proven', async () => {
    const onCall: CloudFormationScript['onCall'] = (call, argument) => {
      if (call === 'resources' && argument === ROOT) throw new Problem('may not cloudformation:ListStackResources')
    }

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { ...healthyScript, onCall } }))

    assert.equal(outcome.kind, 'deployed-not-proven')
  })

  test('a deployment whose termination protection cannot be changed reports that it is deployed', async () => {
    const onCall: CloudFormationScript['onCall'] = call => {
      if (call === 'setTerminationProtection') throw new Problem('may not')
    }
    const stacks = [aStack({ outputs: OUTPUTS, terminationProtection: true }), aBootstrapStack()]
    const script: Partial<CloudFormationScript> = { ...healthyScript, stacks, onCall }
    const { expect, objectStore } = await createPreview(environment, script)

    await assert.rejects(
      deploy({ environment, yes: true, expect }, fakeTools({ script, objectStore })),
      isProblem(/is deployed, but its termination protection/),
    )
  })

  test('a deployment without changes executes nothing and still verifies the application', async () => {
    const script: Partial<CloudFormationScript> = {
      ...healthyScript,
      changeSets: [aChangeSet({ status: 'empty', changes: [] })],
    }
    const tools = fakeTools({ script })

    const outcome = await deploy({ environment, yes: true }, tools)

    assert.equal(outcome.kind, 'unchanged')
    assert.ok('checks' in outcome && outcome.checks.length > 0)
    assert.deepEqual(operationsOf(tools), ['create change set', 'delete change set'])
  })

  test('a repeated deployment changes nothing, although its preview was another one', async () => {
    const script: Partial<CloudFormationScript> = {
      ...healthyScript,
      changeSets: [aChangeSet({ status: 'empty', changes: [] })],
    }

    const outcome = await deploy({ environment, yes: false, expect: 'a'.repeat(64) }, fakeTools({ script }))

    assert.equal(outcome.kind, 'unchanged')
  })

  test('a deployment at a terminal asks for confirmation, and deletes its change set when declined', async () => {
    const tools = fakeTools({ script: healthyScript, prompt: fakePrompt({ confirm: false }) })

    const outcome = await deploy({ environment, yes: false }, tools)

    assert.equal(outcome.kind, 'declined')
    assert.deepEqual(tools.prompt.questions, ['Deploy this to dev?'])
    assert.deepEqual(operationsOf(tools), ['create change set', 'delete change set'])
    assert.equal(tools.reporter.ofKind('preview').length, 1)
  })

  test('a declined first creation creates no stack, not even an empty one', async () => {
    const tools = fakeTools({ script: { stacks: [aBootstrapStack()] }, prompt: fakePrompt({ confirm: false }) })

    assert.equal((await deploy({ environment, yes: false }, tools)).kind, 'declined')
    assert.deepEqual(operationsOf(tools), [])
  })

  for (const [of, protects] of [
    [anEnvironment({ protected: true }), 'termination protection on'],
    [anEnvironment(), 'termination protection off'],
  ] as const)
    test(`a deployment with protected: ${of.protected} ends with ${protects}`, async () => {
      const stacks = [aStack({ outputs: OUTPUTS, terminationProtection: !of.protected }), aBootstrapStack()]
      const script: Partial<CloudFormationScript> = { ...healthyScript, stacks }
      const { expect, objectStore } = await createPreview(of, script)
      const tools = fakeTools({ script, objectStore })

      await deploy({ environment: of, yes: false, expect }, tools)

      assert.equal(operationsOf(tools).at(-1), protects)
    })

  test('a deployment waits for another one, reports its events, and then continues', async () => {
    const tools = fakeTools({ script: healthyScript })
    tools.cloudFormation.addEvents(
      'open-webui-dev',
      [{ seconds: -1, status: 'UPDATE_IN_PROGRESS' }, ...GOOD_UPDATE.slice(1)],
      'theirs',
    )

    const outcome = await deploy({ environment, yes: true }, tools)

    assert.equal(outcome.kind, 'deployed')
    assert.equal(
      tools.reporter.ofKind('event').filter(({ event }) => event.path === '' && event.status === 'UPDATE_COMPLETE')
        .length,
      2,
    )
  })
})

suite('a deployment is refused', () => {
  const needsExpect = anEnvironment({ protected: true })
  for (const [when, order, pattern, todo] of [
    ['without a terminal, --yes or --expect', { environment, yes: false }, /no interactive terminal/, /--yes/],
    [
      'in a protected environment without --expect',
      { environment: needsExpect, yes: true },
      /is protected/,
      /--expect/,
    ],
    [
      'when the expected value is no fingerprint',
      { environment, yes: true, expect: 'latest' },
      /not a fingerprint/,
      /Copy/,
    ],
    [
      'when the session is in another region',
      { environment, yes: true, sessionRegion: 'us-east-1' },
      /session uses 'us-east-1'/,
      /AWS_REGION/,
    ],
    [
      'in another account',
      { environment: anEnvironment({ account: '999988887777' }), yes: true },
      /belongs to account/,
      /Sign in/,
    ],
    [
      'when the account is not set',
      { environment: anEnvironment({ account: '123456789012' }), yes: true },
      /not set up yet/,
      /Put your account number into environments\/dev.yaml/,
    ],
    [
      'when no change needs an approved loss',
      {
        environment: anEnvironment({ approvedLosses: [{ resource: 'Database/Old', physicalId: 'old-1' }] }),
        yes: true,
      },
      /No change removes or replaces 'Database\/Old' \(old-1\)/,
      /Remove the entry of 'Database\/Old'/,
    ],
  ] as const)
    test(`a deployment is refused ${when}`, async () => {
      const tools = fakeTools({ script: healthyScript })

      await assert.rejects(deploy(order, tools), isProblem(pattern, todo))

      assert.ok(!operationsOf(tools).includes('execute'))
      assert.notEqual(operationsOf(tools).at(-1), 'create change set')
    })

  test('a deployment is refused when its change was not reviewed, with the differences', async () => {
    const { objectStore, expect } = await createPreview(environment, healthyScript)
    const other: Partial<CloudFormationScript> = {
      ...healthyScript,
      changeSets: [aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })],
    }
    const tools = fakeTools({ script: other, objectStore })

    await assert.rejects(
      deploy({ environment, yes: false, expect }, tools),
      isProblem(
        /not what was reviewed(.|\n)*Queue \(AWS::SNS::Topic\): change in place, which was not reviewed\nTopic \(AWS::SNS::Topic\): the review showed a change in place, which does not happen now/,
        /change-set -- dev/,
      ),
    )
    assert.deepEqual(operationsOf(tools), ['create change set', 'delete change set'])
    assert.deepEqual(tools.reporter.ofKind('preview'), [])
  })

  test('a deployment is refused when a parameter is not the reviewed one, which is listed first with both values', async () => {
    const property = aProposedChange({ properties: [aPropertyChange({ path: '/Properties/DisplayName' })] })
    const script: Partial<CloudFormationScript> = {
      ...healthyScript,
      changeSets: [aChangeSet({ changes: [property] })],
    }
    const { objectStore, expect } = await createPreview(environment, script)
    const other = anEnvironment({ parameters: { DomainName: 'new.example.com' } })

    await assert.rejects(
      deploy({ environment: other, yes: false, expect }, fakeTools({ script, objectStore })),
      (error: unknown) => {
        assert.ok(error instanceof Problem)
        assert.deepEqual(
          error.findings.map(({ message }) => message),
          [
            'DomainName chat.dev.example.com → new.example.com was not reviewed',
            'Topic DisplayName before → after is another value than reviewed',
          ],
        )
        return true
      },
    )
  })

  test('a deployment is refused when the reviewed preview is not kept anywhere', async () => {
    await assert.rejects(
      deploy({ environment, yes: false, expect: 'b'.repeat(64) }, fakeTools({ script: healthyScript })),
      isProblem(/The differences cannot be listed: bucket 'artifacts' has no preview/),
    )
  })

  test('a stack that does not return from a refused replacement is named with the commands to leave its state', async () => {
    const statusReason = 'Replacement type updates not supported on stack with disable-rollback.'
    const service = { ...aStackResource('Service', 'AWS::ECS::Service'), status: 'UPDATE_FAILED', statusReason }
    const tools = fakeTools({
      script: {
        stacks: [aStack({ status: 'UPDATE_FAILED', outputs: OUTPUTS }), aBootstrapStack()],
        resources: { ...HEALTHY, [ROOT]: [service] },
        onRollBack: [{ seconds: 1, status: 'UPDATE_ROLLBACK_FAILED' }],
      },
    })

    await assert.rejects(
      deploy({ environment, yes: true }, tools),
      isProblem(
        /^Stack 'open-webui-dev' could not be returned to its state before the change: it is in UPDATE_ROLLBACK_FAILED\.$/,
        /continue-update-rollback --stack-name open-webui-dev --region eu-central-1.* 'npm run deploy -- dev' again/,
      ),
    )

    assert.deepEqual(operationsOf(tools), ['roll back'])
  })

  const refused = STACK_STATUSES.filter(
    status => stateOf(aStack({ status })).kind === 'stuck' && status !== 'UPDATE_FAILED',
  )
  for (const status of refused)
    test(`a deployment is refused when the stack is in ${status}, with the next step`, async () => {
      const tools = fakeTools({ script: { ...healthyScript, stacks: [aStack({ status }), aBootstrapStack()] } })

      await assert.rejects(
        deploy({ environment, yes: true }, tools),
        isProblem(new RegExp(`is in ${status}`), /'(npm run|aws) /),
      )
      assert.deepEqual(operationsOf(tools), [])
    })
})

suite('data in a protected environment', () => {
  const guarded = anEnvironment({ protected: true })
  const approving = anEnvironment({
    protected: true,
    approvedLosses: [{ resource: 'Database/Instance', physicalId: 'topic-1' }],
  })
  const script: Partial<CloudFormationScript> = { ...healthyScript, ...dataLossScript }

  test('data in a protected environment is not replaced without an approval', async () => {
    const { expect, objectStore } = await createPreview(guarded, script)
    const tools = fakeTools({ script, objectStore })

    await assert.rejects(
      deploy({ environment: guarded, yes: true, expect }, tools),
      isProblem(
        /would replace 'Database\/Instance', because DBName changed, and environment 'dev' is protected/,
        /approved-losses/,
      ),
    )
    assert.deepEqual(operationsOf(tools), ['create change set', 'delete change set'])
  })

  test('data in a protected environment is replaced when its loss was approved', async () => {
    const { expect, objectStore } = await createPreview(approving, script)

    const outcome = await deploy({ environment: approving, yes: true, expect }, fakeTools({ script, objectStore }))

    assert.equal(outcome.kind, 'deployed')
  })

  test('data in a protected environment is not lost with the nested stack that it is in', async () => {
    const removal = aProposedChange({
      logicalId: 'Database',
      type: NESTED_STACK,
      action: 'remove',
      physicalId: 'database',
    })
    const removing: Partial<CloudFormationScript> = {
      ...healthyScript,
      changeSets: [aChangeSet({ changes: [removal] })],
      resources: {
        database: [aStackResource('Inner', NESTED_STACK, 'inner'), aStackResource('Group', 'AWS::RDS::DBSubnetGroup')],
        inner: [aStackResource('Instance', 'AWS::RDS::DBInstance')],
      },
    }
    const { expect, objectStore } = await createPreview(guarded, removing)

    await assert.rejects(
      deploy({ environment: guarded, yes: true, expect }, fakeTools({ script: removing, objectStore })),
      isProblem(/would remove 'Database\/Inner\/Instance', because its stack 'Database' would be removed/),
    )
  })

  test('data in an unprotected environment is named in the question', async () => {
    const tools = fakeTools({ script, prompt: fakePrompt({ confirm: true }) })

    await deploy({ environment, yes: false }, tools)

    assert.deepEqual(tools.prompt.questions, ["Deploy this to dev and lose 'Database/Instance'?"])
  })

  for (const [policyAction, question, warning] of [
    [
      'ReplaceAndSnapshot',
      "'Database/Instance' (its last snapshot stays)",
      "This removes or replaces 'Database/Instance'; what was written stays only in its last snapshot.",
    ],
    [
      'ReplaceAndRetain',
      "'Database/Instance' (it stays in the account, out of the stack)",
      "This removes or replaces 'Database/Instance'; it stays in the account with its data, out of the stack.",
    ],
    [
      'ReplaceAndDelete',
      "'Database/Instance'",
      "This removes or replaces 'Database/Instance'. The data in it is lost.",
    ],
  ] as const)
    test(`the question and the warning about data say what policy ${policyAction} leaves`, async () => {
      const nestedChangeSets = [aChangeSet({ id: 'inner', changes: [{ ...replacement, policyAction }] })]
      const keeping = { ...script, nestedChangeSets }
      const asked = fakeTools({ script: keeping, prompt: fakePrompt({ confirm: true }) })
      const warned = fakeTools({ script: keeping })

      await deploy({ environment, yes: false }, asked)
      await deploy({ environment, yes: true }, warned)

      assert.deepEqual(asked.prompt.questions, [`Deploy this to dev and lose ${question}?`])
      assert.deepEqual(
        warned.reporter.ofKind('warning').flatMap(({ text }) => (text.startsWith('This removes') ? [text] : [])),
        [warning],
      )
    })
})

suite('a first creation', () => {
  const created: readonly ScriptedEvent[] = [
    { seconds: 1, status: 'CREATE_IN_PROGRESS' },
    { seconds: 2, resource: 'Topic', status: 'CREATE_COMPLETE' },
    { seconds: 3, status: 'CREATE_COMPLETE' },
  ]
  const failed: readonly ScriptedEvent[] = [
    { seconds: 1, status: 'CREATE_IN_PROGRESS' },
    { seconds: 2, resource: 'Pool', type: 'AWS::Cognito::UserPool', status: 'CREATE_COMPLETE' },
    { seconds: 3, resource: 'Topic', status: 'CREATE_FAILED', reason: 'Resource creation cancelled' },
    {
      seconds: 3,
      resource: 'Instance',
      type: 'AWS::RDS::DBInstance',
      status: 'CREATE_FAILED',
      reason: 'No such version.',
    },
    { seconds: 4, status: 'DELETE_IN_PROGRESS' },
    { seconds: 5, resource: 'Pool', type: 'AWS::Cognito::UserPool', status: 'DELETE_FAILED', reason: 'protected' },
    { seconds: 5, resource: 'Topic', status: 'DELETE_COMPLETE' },
    { seconds: 8, status: 'DELETE_COMPLETE' },
  ]
  const absent: Partial<CloudFormationScript> = { stacks: [aBootstrapStack()], changeSets: [aChangeSet()] }

  test('a first creation equals its reviewed prediction', async () => {
    const { expect, objectStore } = await createPreview(environment, absent)
    const tools = fakeTools({ script: { ...absent, onExecute: created }, objectStore })

    const outcome = await deploy({ environment, yes: false, expect }, tools)

    assert.equal(outcome.kind, 'deployed')
    assert.equal(tools.cloudFormation.changeSetOrders[0]?.kind, 'create')
  })

  test('a first creation is refused when the inputs are not the reviewed ones', async () => {
    const { expect, objectStore } = await createPreview(environment, absent)
    const tools = fakeTools({ script: absent, objectStore, workspace: fakeWorkspace(exampleFiles({ engine: '17.2' })) })

    await assert.rejects(
      deploy({ environment, yes: false, expect }, tools),
      isProblem(/Database\/Instance .* with other properties than the reviewed ones/),
    )
    assert.deepEqual(operationsOf(tools), [])
  })

  test('a failed first creation has the root cause, and the retained resources with their commands', async () => {
    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { ...absent, onExecute: failed } }))

    assert.equal(outcome.kind, 'rolled-back')
    assert.ok('retained' in outcome)
    assert.equal(outcome.rootCause?.reason, 'No such version.')
    assert.equal(outcome.status, undefined)
    assert.deepEqual(
      outcome.retained.map(({ name }) => name),
      ['Pool'],
    )
    assert.match(outcome.retained[0]?.remove ?? '', /delete-user-pool --user-pool-id Pool-1 --region eu-central-1/)
    assert.equal(outcome.retained[0]?.adopt, undefined)
  })

  test('a first creation that cannot be rolled back has a next step', async () => {
    const stuck: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'CREATE_IN_PROGRESS' },
      { seconds: 9, status: 'DELETE_FAILED' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { ...absent, onExecute: stuck } }))

    assert.equal(outcome.kind, 'failed')
    assert.match('todo' in outcome ? (outcome.todo ?? '') : '', /npm run teardown -- dev/)
  })
})

suite('an update that fails', () => {
  test('an update that fails is rolled back, and the outcome has the root cause inside the nested stack', async () => {
    const onExecute: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 2, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 2, stackName: 'Database', status: 'UPDATE_IN_PROGRESS' },
      { seconds: 4, stackName: 'Database', resource: 'Instance', status: 'UPDATE_FAILED', reason: 'No such version.' },
      {
        seconds: 4,
        stackName: 'Database',
        status: 'UPDATE_FAILED',
        reason: 'The following resource(s) failed to update: [Instance].',
      },
      {
        seconds: 5,
        resource: 'Database',
        type: NESTED_STACK,
        status: 'UPDATE_FAILED',
        reason: 'Embedded stack x was not successfully updated.',
      },
      { seconds: 6, status: 'UPDATE_ROLLBACK_IN_PROGRESS' },
      { seconds: 9, stackName: 'Database', status: 'UPDATE_ROLLBACK_COMPLETE' },
      { seconds: 10, status: 'UPDATE_ROLLBACK_COMPLETE' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { ...healthyScript, onExecute } }))

    assert.equal(outcome.kind, 'rolled-back')
    assert.equal('rootCause' in outcome ? outcome.rootCause?.path : '', 'Database/Instance')
  })

  test('an update that fails and cannot be rolled back has a next step with the command that continues', async () => {
    const onExecute: readonly ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 3, status: 'UPDATE_ROLLBACK_FAILED' },
    ]

    const outcome = await deploy({ environment, yes: true }, fakeTools({ script: { ...healthyScript, onExecute } }))

    assert.equal(outcome.kind, 'failed')
    assert.match('todo' in outcome ? (outcome.todo ?? '') : '', /continue-update-rollback --stack-name open-webui-dev/)
  })
})

suite('a change set that went stale', () => {
  const staleFor = (times: number): NonNullable<CloudFormationScript['onCall']> => {
    let left = times
    return call => {
      if (call === 'execute' && left-- > 0) throw new Problem('obsolete', { reason: 'stale' })
    }
  }

  test('an obsolete change set is replaced by a new one and compared', async () => {
    const tools = fakeTools({ script: { ...healthyScript, onCall: staleFor(2) } })

    assert.equal((await deploy({ environment, yes: true }, tools)).kind, 'deployed')
    assert.deepEqual(operationsOf(tools), [
      'create change set',
      'delete change set',
      'create change set',
      'delete change set',
      'create change set',
      'execute',
    ])
  })

  test('a change set that another deployment deleted before it was read is replaced by a new one', async () => {
    let left = 2
    const onCall: NonNullable<CloudFormationScript['onCall']> = call => {
      if (call === 'changeSet' && left-- > 0) throw new Problem('gone', { reason: 'stale' })
    }
    const tools = fakeTools({ script: { ...healthyScript, onCall } })

    assert.equal((await deploy({ environment, yes: true }, tools)).kind, 'deployed')
    assert.equal(operationsOf(tools).filter(ending => ending === 'create change set').length, 3)
  })

  test('a change set that is obsolete three times is refused', async () => {
    const tools = fakeTools({ script: { ...healthyScript, onCall: staleFor(3) } })

    await assert.rejects(deploy({ environment, yes: true }, tools), isProblem(/changed 3 times/))
    assert.equal(operationsOf(tools).at(-1), 'delete change set')
  })

  test('an obsolete change set is not replaced if the new one differs from the confirmed preview', async () => {
    const changeSets = [aChangeSet(), aChangeSet({ changes: [aProposedChange({ logicalId: 'Queue' })] })]
    const tools = fakeTools({
      script: { ...healthyScript, changeSets, onCall: staleFor(1) },
      prompt: fakePrompt({ confirm: true }),
    })

    await assert.rejects(deploy({ environment, yes: false }, tools), isProblem(/differs from the confirmed preview/))
    assert.deepEqual(tools.prompt.questions.length, 1)
  })
})

suite('an execution whose response was lost', () => {
  test('an execution whose response was lost is watched if it started', async () => {
    const tools = fakeTools({ script: { ...healthyScript, changeSets: [aChangeSet({ execution: 'running' })] } })
    const { execute } = tools.cloudFormation
    const lost: typeof execute = async (id, order) => {
      await execute(id, order)
      throw new Problem('connection reset', { reason: 'unavailable' })
    }

    const outcome = await deploy(
      { environment, yes: true },
      { ...tools, cloudFormation: { ...tools.cloudFormation, execute: lost } },
    )

    assert.equal(outcome.kind, 'deployed')
    assert.ok(!operationsOf(tools).includes('delete change set'))
  })
})

suite('a deployment that is interrupted', () => {
  const steps = ['create the change set', 'read the change set', 'compare with what was reviewed'] as const
  for (const step of steps)
    test(`a deployment that is interrupted at '${step}' leaves no change set behind`, async () => {
      const { expect, objectStore } = await createPreview(environment, healthyScript)
      const controller = new AbortController()
      const reporter = fakeReporter(report => {
        if (report.kind === 'step' && report.step === step) controller.abort(new Error('interrupted'))
      })
      const tools = fakeTools({ script: healthyScript, objectStore, reporter, signal: controller.signal })

      await assert.rejects(deploy({ environment, yes: false, expect }, tools), /interrupted/)
      assert.deepEqual(operationsOf(tools), ['create change set', 'delete change set'])
    })

  test('a deployment that is interrupted during its execution warns that CloudFormation continues, and the next run watches it', async () => {
    const controller = new AbortController()
    const reporter = fakeReporter(report => {
      if (report.kind === 'event') controller.abort(new Error('interrupted'))
    })
    const tools = fakeTools({ script: healthyScript, reporter, signal: controller.signal })

    await assert.rejects(deploy({ environment, yes: true }, tools), /interrupted/)
    const empty = { ...tools, signal: undefined, reporter: fakeReporter() }
    await deploy({ environment, yes: true }, empty)

    assert.match(
      reporter.ofKind('warning').at(-1)?.text ?? '',
      /CloudFormation continues .* Run the same command again/,
    )
    assert.ok(!operationsOf(tools).slice(0, 2).includes('delete change set'))
    assert.ok(empty.reporter.ofKind('event').some(({ event }) => event.status === 'UPDATE_COMPLETE'))
  })
})
