import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { roleArnOf } from '#lib/model/environment.ts'
import type { Json } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import { environmentNameOf } from '../../actions/run/environmentName.ts'
import { booleanInput, deadlineInput, listInput } from '../../actions/run/inputs.ts'
import { pullRequestOfEvent } from '../../actions/run/pullRequestOfEvent.ts'
import { branchOfRun, pushOfEvent } from '../../actions/run/pushOfEvent.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const isProblem = (pattern: RegExp) => (error: unknown) => error instanceof Problem && pattern.test(error.message)
const inputOf = (text: string | undefined) => () => text

suite('an input', () => {
  test('an input for a deadline is seconds, or undefined when it is empty', () => {
    assert.equal(deadlineInput(inputOf('30m'), 'deadline'), 1_800)
    assert.equal(deadlineInput(inputOf(undefined), 'deadline'), undefined)
    assert.throws(
      () => deadlineInput(inputOf('30'), 'deadline'),
      isProblem(/^Invalid value '30' for 'deadline': expected a duration such as '90s', '30m' or '2h'\.$/),
    )
  })

  test('a boolean input is true or false, and false when it is empty', () => {
    assert.deepEqual(
      [booleanInput(inputOf('true'), 'x'), booleanInput(inputOf('false'), 'x'), booleanInput(inputOf(undefined), 'x')],
      [true, false, false],
    )
    for (const text of ['yes', '1', 'True'])
      assert.throws(() => booleanInput(inputOf(text), 'x'), isProblem(/expected 'true' or 'false'/))
  })

  test('an input for a list has names between blanks, commas and line breaks', () => {
    assert.deepEqual(listInput(inputOf('dev, staging\n production'), 'x'), ['dev', 'staging', 'production'])
    assert.deepEqual(listInput(inputOf(undefined), 'x'), [])
  })
})

suite('the environment of a run', () => {
  for (const [ref, input, name] of [
    ['refs/heads/env/dev', undefined, 'dev'],
    ['refs/heads/env/dev', 'dev', 'dev'],
    ['refs/heads/main', 'dev', 'dev'],
    ['refs/tags/env/dev', 'staging', 'staging'],
  ] as const)
    test(`the environment of a run on ${ref} with the input '${input ?? ''}' is ${name}`, () =>
      assert.equal(environmentNameOf({ ref }, input), name))

  test('the environment of a run is only the one that its branch holds', () => {
    assert.throws(
      () => environmentNameOf({ ref: 'refs/heads/env/dev' }, 'production'),
      isProblem(/holds environment 'dev'/),
    )
  })

  test('the environment of a run is a required input on any other branch', () => {
    assert.throws(
      () => environmentNameOf({ ref: 'refs/heads/main' }, undefined),
      isProblem(/^Missing input 'environment'/),
    )
  })
})

suite('a push', () => {
  const sha = 'c'.repeat(40)
  const pushOf = (event: Json, eventName = 'push') => pushOfEvent({ event, eventName, sha })

  test('a push has the commits that the event lists, the pushed one last', () => {
    assert.deepEqual(pushOf({ commits: [{ id: 'a' }, { id: sha }], created: false }), {
      commits: ['a', sha],
      created: false,
    })
  })

  test('a push has the pushed commit, also if another branch had it already', () => {
    assert.deepEqual(pushOf({ commits: [], created: true }), { commits: [sha], created: true })
    assert.deepEqual(pushOf({ commits: 'none' }), { commits: [sha], created: false })
  })

  test('a push is undefined for a run that is started by hand', () =>
    assert.equal(pushOf({}, 'workflow_dispatch'), undefined))

  for (const name of ['pull_request', 'schedule', 'workflow_run'])
    test(`a push is not the event ${name}`, () =>
      assert.throws(() => pushOf({}, name), isProblem(/starts by a push or by hand/)))

  test('the branch of a run is undefined for a tag', () => {
    assert.equal(branchOfRun({ ref: 'refs/heads/env/dev' }), 'env/dev')
    assert.equal(branchOfRun({ ref: 'refs/tags/env/dev' }), undefined)
    assert.equal(branchOfRun({ ref: 'refs/pull/7/merge' }), undefined)
  })
})

suite('the pull request of a run', () => {
  const whole = {
    number: 7,
    title: '::error::x',
    state: 'open',
    base: { ref: 'env/dev' },
    head: { ref: 'x', sha: 'd'.repeat(40), repo: { full_name: 'team/chat' } },
    merge_commit_sha: null,
  }
  const inEvent = (pullRequest: Json) =>
    pullRequestOfEvent({ eventName: 'pull_request', event: { pull_request: pullRequest } }, undefined, () =>
      Promise.reject(new Error('GitHub got a request')),
    )

  test('the pull request of a run is that of the event', async () => {
    const { number, baseRef, headRepository, mergeCommitSha } = await inEvent(whole)

    assert.deepEqual([number, baseRef, headRepository, mergeCommitSha], [7, 'env/dev', 'team/chat', undefined])
  })

  test('the pull request of a run may come from a deleted repository', async () => {
    assert.equal((await inEvent({ ...whole, head: { ...whole.head, repo: null } })).headRepository, undefined)
  })

  for (const broken of [null, 7, {}, { ...whole, number: '7' }, { ...whole, head: null }, { ...whole, base: {} }])
    test(`the pull request of a run is a Problem in the broken event ${JSON.stringify(broken).slice(0, 40)}`, () =>
      assert.rejects(inEvent(broken), isProblem(/has no pull request/)))
})

test('the role of a job follows from its environment', () => {
  assert.equal(roleArnOf(anEnvironment(), 'deploy'), 'arn:aws:iam::111122223333:role/open-webui-dev-deploy')
  assert.equal(
    roleArnOf(anEnvironment({ region: 'cn-north-1' }), 'observe'),
    'arn:aws-cn:iam::111122223333:role/open-webui-dev-observe',
  )
})
