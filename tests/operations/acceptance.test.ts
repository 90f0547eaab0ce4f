import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { acceptIn } from '../fakes/acceptance/startAcceptance.ts'
import { type RoleAccount, startRoleAccount } from '../fakes/callers/startRoleAccount.ts'

type AcceptOptions = Parameters<typeof acceptIn>[1]

/** Refused, and nothing of the environment exists after it or changes. */
async function refusalOf(account: RoleAccount, options: AcceptOptions): Promise<Problem> {
  const before = [...account.account.engine.stacks.values()].map(({ name, status }) => `${name} ${status}`)
  const error = await acceptIn(account, options).catch((thrown: unknown) => thrown)
  const after = [...account.account.engine.stacks.values()].map(({ name, status }) => `${name} ${status}`)
  assert.ok(error instanceof Problem && error.kind === 'refused', String(error))
  assert.match(error.message, /Nothing was touched\./)
  assert.deepEqual(after, before)
  return error
}

suite('an acceptance run refuses', { concurrency: false }, () => {
  test('an acceptance run refuses a protected environment', async () => {
    await using account = await startRoleAccount('dev')

    const { message } = await refusalOf(account, { edit: environment => ({ ...environment, protected: true }) })

    assert.match(message, /'dev' is protected, and an acceptance run deletes its environment/)
  })

  test('an acceptance run refuses another name than that of the stack', async () => {
    await using account = await startRoleAccount('dev')

    const { message } = await refusalOf(account, { typedName: 'open-webui-production' })

    assert.match(message, /You typed 'open-webui-production', but the stack is 'open-webui-dev'/)
  })

  test('an acceptance run refuses an environment that is deployed', async () => {
    await using account = await startRoleAccount('dev')
    await account.bringTo('deployed')

    const { message, todo } = await refusalOf(account, {})

    assert.match(message, /Stack 'open-webui-dev' exists already/)
    assert.match(todo ?? '', /Add an environment for this run alone/)
  })
})

test('an acceptance run whose creation fails says why, keeps its answers, and leaves no stack', async () => {
  await using account = await startRoleAccount('dev')
  const { engine } = account.account
  engine.injectedFaults = [{ resource: 'Database/Instance', phase: 'create', reason: 'No such instance class.' }]

  const outcome = await acceptIn(account)

  assert.equal(outcome.kind, 'stopped')
  assert.match(
    outcome.reason ?? '',
    /the creation ended as 'rolled-back'\. 'Database\/Instance' failed: 'No such instance/,
  )
  assert.deepEqual(
    outcome.steps.map(({ step, outcome: end }) => `${step} ${end}`),
    ['creation rolled-back'],
  )
  assert.ok(outcome.answers.some(({ observation }) => observation.kind === 'observed'))
  const left = [...engine.stacks.values()].filter(
    ({ name, status }) => !/bootstrap$/.test(name) && status !== 'DELETE_COMPLETE',
  )
  assert.deepEqual(left, [])
})
