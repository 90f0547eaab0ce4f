import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { removeBootstrap } from '#lib/operations/bootstrap/removeBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { fakePrompt } from '../../fakes/console/fakePrompt.ts'
import { TRUSTED_REPOSITORY } from '../../fakes/emulator/createBootstrapStack.ts'
import { type RunningRepository, startRepository } from '../../fakes/gitHub/startRepository.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const STACK = 'open-webui-dev-bootstrap'
const parameters = { ...TRUSTED_REPOSITORY, DefaultBranch: 'main' }
const DELETED = {
  onDelete: [
    { seconds: 1, status: 'DELETE_IN_PROGRESS' },
    { seconds: 3, status: 'DELETE_COMPLETE' },
  ],
  resources: {
    [stackIdOf(STACK)]: [
      {
        logicalId: 'OidcProvider',
        physicalId: 'arn:provider',
        type: 'AWS::IAM::OIDCProvider',
        status: 'DELETE_SKIPPED',
      },
      { logicalId: 'DeployRole', physicalId: 'role', type: 'AWS::IAM::Role', status: 'DELETE_COMPLETE' },
    ].map(resource => ({ ...resource, statusReason: undefined })),
  },
} as const

async function preparedRepository(): Promise<RunningRepository> {
  const repository = await startRepository()
  await bootstrap({ environment: repository.environment, yes: true }, repository.tools())
  return repository
}

suite('bootstrap --remove', () => {
  test('bootstrap --remove removes ruleset, environments and branch, then the stack, and names what stays', async () => {
    await using repository = await preparedRepository()
    const { environment, state } = repository
    const other = { id: 900, definition: { name: 'ours', enforcement: 'active' } }
    state.settings.rulesets.push(other)
    const tools = repository.tools({ script: DELETED })

    const outcome = await removeBootstrap({ environment, typedName: STACK }, tools)

    assert.deepEqual([outcome.kind, exitCodeOf(outcome)], ['removed', 0])
    assert.deepEqual(
      outcome.repository.changes.map(({ text }) => text.replace(/ \(it was at [0-9a-f]{40}\)/, ' (with its commit)')),
      [
        "delete ruleset 'env/dev'",
        "delete GitHub environment 'dev'",
        "delete GitHub environment 'dev-teardown'",
        "delete branch 'env/dev' (with its commit)",
      ],
    )
    assert.deepEqual([...state.branches.keys()], ['main'])
    assert.deepEqual([state.environments.size, state.settings.rulesets], [0, [other]])
    assert.deepEqual(tools.cloudFormation.operations, ['termination protection off', 'delete stack'])
    assert.ok('retained' in outcome)
    assert.deepEqual(
      outcome.retained.map(({ name }) => name),
      ['OidcProvider'],
    )
  })

  test('bootstrap --remove is refused while the stack of the environment exists', async () => {
    await using repository = await preparedRepository()
    const { environment, state } = repository
    const tools = repository.tools({ script: { stacks: [aStack(), aBootstrapStack({ parameters })] } })

    const { kind, message, todo } = await expectProblem(() => removeBootstrap({ environment, typedName: STACK }, tools))

    assert.equal(kind, 'refused')
    assert.match(message, /^Stack 'open-webui-dev' still exists \(CREATE_COMPLETE\), .* Nothing was touched\.$/)
    assert.match(todo ?? '', /^Run 'npm run teardown -- dev' first/)
    assert.deepEqual([state.environments.size, tools.cloudFormation.operations], [2, []])
  })

  for (const [title, order, prompt, message, kind] of [
    [
      'another name',
      { typedName: 'open-webui-dev' },
      undefined,
      /You typed 'open-webui-dev', but the stack is/,
      'refused',
    ],
    ['another name at the prompt', {}, fakePrompt({ type: 'yes' }), /You typed 'yes'/, 'refused'],
    ['Ctrl-C at the prompt', {}, fakePrompt({ type: '' }), /^No name was typed/, 'refused'],
    ['no name and no terminal', {}, undefined, /no interactive terminal/, 'usage'],
  ] as const)
    test(`bootstrap --remove is refused with ${title}, and touches nothing`, async () => {
      await using repository = await preparedRepository()
      const { environment, state } = repository
      const tools = repository.tools({ script: DELETED, ...(prompt && { prompt }) })

      const problem = await expectProblem(() => removeBootstrap({ environment, ...order }, tools))

      assert.match(problem.message, message)
      assert.equal(problem.kind, kind)
      assert.deepEqual([state.environments.size, tools.cloudFormation.operations], [2, []])
    })

  test('bootstrap --remove converges after a run that ended early', async () => {
    await using repository = await preparedRepository()
    const { environment, state } = repository
    state.injectedFaults.push({ operation: 'git/delete-ref', dropsConnection: true, times: 5 })
    const remove = () => removeBootstrap({ environment, typedName: STACK }, repository.tools({ script: DELETED }))

    const { message } = await expectProblem(remove)
    state.injectedFaults.length = 0

    assert.match(message, /Nothing was deleted in AWS; in 'octo-org\/chat', this was done: delete ruleset 'env\/dev'/)
    assert.deepEqual((await remove()).repository.changes.length, 1)
    assert.deepEqual([...state.branches.keys()], ['main'])
  })

  test('bootstrap --remove has nothing to do when nothing is there', async () => {
    await using repository = await startRepository()
    const { environment } = repository
    const tools = repository.tools({ script: { stacks: [] } })

    const outcome = await removeBootstrap({ environment, repository: 'octo-org/chat' }, tools)

    assert.deepEqual([outcome.kind, outcome.repository.kind], ['nothing-to-remove', 'unchanged'])
  })

  test('bootstrap --remove says where the stack stopped if CloudFormation cannot delete it', async () => {
    await using repository = await preparedRepository()
    const onDelete = [
      { seconds: 1, status: 'DELETE_IN_PROGRESS' },
      { seconds: 2, status: 'DELETE_FAILED' },
    ] as const

    const outcome = await removeBootstrap(
      { environment: repository.environment, typedName: STACK },
      repository.tools({ script: { onDelete } }),
    )

    assert.deepEqual([outcome.kind, exitCodeOf(outcome)], ['not-removed', 1])
  })
})
