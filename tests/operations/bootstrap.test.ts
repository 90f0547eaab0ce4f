import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { serviceLinkedRolesOf } from '#lib/operations/bootstrap/serviceLinkedRoles.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { fakeAccountRoles } from '../fakes/aws/fakeAccountRoles.ts'
import { aChangeSet, aProposedChange } from '../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript, ScriptedEvent } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { fakePrompt } from '../fakes/console/fakePrompt.ts'
import { type FakeTools, fakeTools } from '../fakes/fakeTools.ts'
import { exampleFiles, fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const environment = anEnvironment()
const CREATED: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'CREATE_IN_PROGRESS' },
  { seconds: 3, status: 'CREATE_COMPLETE' },
]
const UPDATED: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
  { seconds: 3, status: 'UPDATE_COMPLETE' },
]
const absent: Partial<CloudFormationScript> = { stacks: [], onExecute: CREATED }

suite('bootstrap', () => {
  test('bootstrap creates the stack from its template, as one line of JSON, and protects it', async () => {
    const tools = fakeTools({ script: absent })

    const outcome = await bootstrap({ environment, yes: true }, tools)

    const [order] = tools.cloudFormation.changeSetOrders
    assert.equal(outcome.kind, 'created')
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'execute', 'termination protection on'])
    assert.equal(order?.stackName, 'open-webui-dev-bootstrap')
    assert.deepEqual(order?.parameters, { Application: 'open-webui', Environment: 'dev' })
    assert.deepEqual(order?.capabilities, ['CAPABILITY_NAMED_IAM'])
    assert.ok(order && 'body' in order.template)
    assert.deepEqual(Object.keys(JSON.parse(order.template.body)).slice(0, 2), [
      'AWSTemplateFormatVersion',
      'Parameters',
    ])
    assert.equal(order.template.body.includes('\n'), false)
  })

  test('bootstrap asks for confirmation with the account and the region', async () => {
    const tools = fakeTools({ script: absent, prompt: fakePrompt({ confirm: false }) })

    assert.equal((await bootstrap({ environment, yes: false }, tools)).kind, 'declined')
    assert.deepEqual(tools.prompt.questions, [
      "Create 'open-webui-dev-bootstrap' in account 111122223333, region eu-central-1?",
    ])
    assert.deepEqual(tools.cloudFormation.operations, [])
  })

  test('bootstrap updates an existing stack', async () => {
    const tools = fakeTools({ script: { onExecute: UPDATED } })

    assert.equal((await bootstrap({ environment, yes: true }, tools)).kind, 'updated')
  })

  test('bootstrap protects an unchanged stack that is not protected', async () => {
    const changeSets = [aChangeSet({ status: 'empty', changes: [] })]
    const tools = fakeTools({ script: { changeSets, stacks: [aBootstrapStack({ terminationProtection: false })] } })

    const outcome = await bootstrap({ environment, yes: true }, tools)

    assert.equal(outcome.kind, 'updated')
    assert.deepEqual(tools.cloudFormation.operations, [
      'create change set',
      'delete change set',
      'termination protection on',
    ])
  })

  test('bootstrap is refused without a terminal and without --yes, with a command that has all its arguments', async () => {
    const given = { repository: 'octo-org/chat', ownerId: '1', repositoryId: '2', defaultBranch: 'trunk' }

    const refused = () => bootstrap({ environment, yes: false, ...given }, fakeTools({ script: absent }))
    const { message, todo } = await expectProblem(refused)

    assert.match(message, /no interactive terminal/)
    assert.equal(
      todo,
      "Run 'npm run bootstrap -- dev --repository octo-org/chat --owner-id 1 --repository-id 2 --default-branch trunk --yes'.",
    )
  })

  for (const [flag, given] of [
    ['--repository', { repository: 'https://github.com/octo-org/chat' }],
    ['--owner-id', { repository: 'octo-org/chat', ownerId: 'octo-org', repositoryId: '2' }],
    ['--default-branch', { defaultBranch: 'a branch' }],
  ] as const)
    test(`bootstrap refuses a wrong value of ${flag} before a missing terminal`, async () => {
      const problem = await expectProblem(() =>
        bootstrap({ environment, yes: false, ...given }, fakeTools({ script: absent })),
      )
      assert.equal(problem.kind, 'usage')
      assert.ok(problem.message.startsWith(`'${flag}' is '`), problem.message)
    })

  test('the remedy for a stuck bootstrap stack is not the teardown of the environment', async () => {
    const tools = fakeTools({ script: { stacks: [aBootstrapStack({ status: 'ROLLBACK_COMPLETE' })] } })

    await assert.rejects(bootstrap({ environment, yes: true }, tools), (error: unknown) => {
      assert.ok(error instanceof Problem && !error.todo?.includes('teardown'))
      assert.match(error.todo ?? '', /delete-stack --stack-name open-webui-dev-bootstrap/)
      return true
    })
  })

  test('bootstrap refuses to replace the artifact bucket', async () => {
    const bucket = aProposedChange({ logicalId: 'ArtifactBucket', type: 'AWS::S3::Bucket', replacement: 'always' })
    const tools = fakeTools({ script: { changeSets: [aChangeSet({ changes: [bucket] })] } })

    await assert.rejects(bootstrap({ environment, yes: true }, tools), (error: unknown) => {
      return error instanceof Problem && error.kind === 'refused' && /'ArtifactBucket'/.test(error.message)
    })
    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  })

  test('bootstrap refuses the stack of another environment whose name is made of the same words', async () => {
    const stack = aBootstrapStack({ parameters: { Application: 'open', Environment: 'webui-dev' } })
    const tools = fakeTools({ script: { stacks: [stack] } })

    const problem = await expectProblem(() => bootstrap({ environment, yes: true }, tools))

    assert.equal(problem.kind, 'refused')
    assert.match(problem.message, /belongs to environment 'webui-dev' of application 'open'/)
    assert.deepEqual(tools.cloudFormation.operations, [])
  })

  test('bootstrap refuses an environment that another one of the repository would reach', async () => {
    const files = exampleFiles()
    const other = (files['environments/dev.yaml'] ?? '').replace('open-webui', 'open')
    const tools = fakeTools({
      script: absent,
      workspace: fakeWorkspace({ ...files, 'environments/webui.yaml': other }),
    })

    const problem = await expectProblem(() => bootstrap({ environment, yes: true }, tools))

    assert.deepEqual(
      problem.findings.map(({ rule }) => rule),
      ['environment/stack-name'],
    )
    assert.deepEqual(tools.cloudFormation.operations, [])
  })
})

const ROLE = 'AWSServiceRoleForRDS'

suite('the service-linked roles', () => {
  test('bootstrap creates the roles that the templates need and the account lacks', async () => {
    const accountRoles = fakeAccountRoles()

    const outcome = await bootstrap({ environment, yes: true }, fakeTools({ script: absent, accountRoles }))

    assert.deepEqual(accountRoles.createdServices, ['rds.amazonaws.com'])
    assert.deepEqual('createdRoles' in outcome && outcome.createdRoles, [ROLE])
  })

  test('bootstrap creates no role that the account has, and none of a service that the templates do not use', async () => {
    const accountRoles = fakeAccountRoles({ roles: [ROLE] })

    const outcome = await bootstrap({ environment, yes: true }, fakeTools({ script: absent, accountRoles }))

    assert.deepEqual(accountRoles.createdServices, [])
    assert.deepEqual('createdRoles' in outcome && outcome.createdRoles, [])
  })

  test('bootstrap asks before it creates a role, also when the stack is unchanged', async () => {
    const accountRoles = fakeAccountRoles()
    const changeSets = [aChangeSet({ status: 'empty', changes: [] })]
    const tools = fakeTools({ script: { changeSets }, accountRoles, prompt: fakePrompt({ confirm: false }) })

    const outcome = await bootstrap({ environment, yes: false }, tools)

    assert.equal(outcome.kind, 'unchanged')
    assert.deepEqual(tools.prompt.questions, [`Create the service-linked roles '${ROLE}' in account 111122223333?`])
    assert.deepEqual(accountRoles.createdServices, [])
    assert.match(
      warningsOf(tools),
      /declined at the prompt.*create-service-linked-role --aws-service-name rds\.amazonaws\.com/,
    )
  })

  for (const action of ['iam:GetRole', 'iam:CreateServiceLinkedRole'])
    test(`bootstrap without '${action}' creates the stack, and warns with the commands`, async () => {
      const tools = fakeTools({ script: absent, accountRoles: fakeAccountRoles({ denied: [action] }) })

      const outcome = await bootstrap({ environment, yes: true }, tools)

      assert.deepEqual([outcome.kind, 'createdRoles' in outcome && outcome.createdRoles], ['created', []])
      assert.match(warningsOf(tools), new RegExp(`'${action}'.*--aws-service-name rds\\.amazonaws\\.com`))
    })

  test('a declined bootstrap stack creates no roles', async () => {
    const accountRoles = fakeAccountRoles()
    const tools = fakeTools({ script: absent, accountRoles, prompt: fakePrompt({ confirm: false }) })

    await bootstrap({ environment, yes: false }, tools)

    assert.deepEqual(accountRoles.createdServices, [])
  })

  test("the repository's templates need the roles of these services", () => {
    const { stack } = resolveRepositoryStack()
    assert.deepEqual(
      serviceLinkedRolesOf(stack).map(({ service }) => service),
      [
        'backup.amazonaws.com',
        'ecs.amazonaws.com',
        'ecs.application-autoscaling.amazonaws.com',
        'elasticfilesystem.amazonaws.com',
        'elasticloadbalancing.amazonaws.com',
        'rds.amazonaws.com',
      ],
    )
  })
})

function warningsOf({ reporter }: FakeTools): string {
  return reporter
    .ofKind('warning')
    .map(({ text }) => text)
    .join()
}
