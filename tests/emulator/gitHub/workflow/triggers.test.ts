import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addCommit, openPullRequest } from '../../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { isGlobMatch, isIncluded } from '../../../../scripts/emulator/gitHub/workflow/triggers/globPattern.ts'
import { mergeGroupOf, pullRequestOf, scheduleOf } from '../../../../scripts/emulator/gitHub/workflow/workflowEvents.ts'
import type { WorkflowEvent } from '../../../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { createTestRunner, type TestRunner } from '../../../fakes/gitHub/testRunner.ts'

/** The cheat sheet of GitHub's documentation of filters, and the patterns of this repository. */
const PATTERNS: readonly (readonly [pattern: string, matching: readonly string[], other: readonly string[]])[] = [
  ['feature/*', ['feature/my-branch', 'feature/your-branch'], ['feature/beta-a/my-branch', 'feature']],
  ['feature/**', ['feature/beta-a/my-branch', 'feature/mona/the/octocat'], ['features/a']],
  ['*', ['main', 'releases'], ['all/the/branches']],
  ['**', ['all/the/branches', 'every/tag'], []],
  ['*feature', ['mona-feature', 'feature', 'ver-10-feature'], ['feature-1', 'a/feature']],
  ['v2*', ['v2', 'v2.0', 'v2.9'], ['v1']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1x10.1']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.ts']],
  ['docs/**/*.md', ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'], ['README.md']],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['dir/my-docs/x']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src-a/app.js']],
  ['env/**', ['env/dev', 'env/a/b'], ['env', 'environment/dev', 'my/env/dev']],
]

suite('the patterns of filters', () => {
  for (const [pattern, matching, other] of PATTERNS)
    test(`the pattern '${pattern}' matches what GitHub says`, () => {
      assert.deepEqual(
        [...matching, ...other].filter(name => isGlobMatch(pattern, name)),
        matching,
      )
    })

  for (const [patterns, name, included] of [
    [['releases/**', '!releases/**-alpha'], 'releases/10', true],
    [['releases/**', '!releases/**-alpha'], 'releases/10-alpha', false],
    [['*.md', '!README.md', 'README*'], 'README.md', true],
    [['!README.md'], 'x', false],
  ] as const)
    test(`the patterns ${patterns.join(' ')} ${included ? 'include' : 'exclude'} '${name}'`, () =>
      assert.equal(isIncluded(patterns, name), included))
})

const JOBS = 'jobs: {test: {runs-on: ubuntu-24.04, steps: []}}'

type Event = (runner: TestRunner) => WorkflowEvent | undefined

const push =
  (branch: string, facts = {}): Event =>
  runner =>
    runner.pushTo(branch, facts)
const tag =
  (name: string): Event =>
  runner => ({ ...runner.pushTo('x'), ref: `refs/tags/${name}` })
const pullRequest =
  (baseRef: string, action: 'opened' | 'synchronize' | 'reopened' | 'edited' | 'closed' = 'opened'): Event =>
  ({ state }) =>
    pullRequestOf(state, openPullRequest(state, { baseRef }), { action, changedPaths: ['docs/a.md'] })
const mergeGroup: Event = ({ state }) =>
  mergeGroupOf(state, { base: 'main', baseSha: addCommit(state), headSha: addCommit(state), number: 7, actor: 'mira' })
const schedule =
  (cron: string): Event =>
  ({ state }) =>
    scheduleOf(state, { cron, sha: addCommit(state), actor: 'mira' })

const TRIGGERS: readonly (readonly [on: string, title: string, event: Event, starts: boolean])[] = [
  ['push', 'a push', push('main'), true],
  ['push', 'a pull request', pullRequest('main'), false],
  ['[push, pull_request]', 'a pull request', pullRequest('main'), true],
  ['{push: {branches: [main, env/**]}}', 'a push to env/dev', push('env/dev'), true],
  ['{push: {branches: [main, env/**]}}', 'a push to a feature branch', push('feature'), false],
  ['{push: {branches: [main, env/**]}}', 'a push of a tag', tag('v1'), false],
  ['{push: {branches-ignore: [env/**]}}', 'a push to env/dev', push('env/dev'), false],
  ['{push: {branches-ignore: [env/**]}}', 'a push to main', push('main'), true],
  ['{push: {tags: [v*]}}', 'a push of a tag', tag('v1'), true],
  ['{push: {tags: [v*]}}', 'a push to main', push('main'), false],
  ['{push: {paths: [docs/**]}}', 'a push of a page', push('main', { changedPaths: ['a.ts', 'docs/a.md'] }), true],
  ['{push: {paths: [docs/**]}}', 'a push of code', push('main', { changedPaths: ['a.ts'] }), false],
  ['{push: {paths-ignore: [docs/**]}}', 'a push of a page', push('main', { changedPaths: ['docs/a.md'] }), false],
  ['{push: {paths-ignore: [docs/**]}}', 'a push of both', push('main', { changedPaths: ['a.ts', 'docs/a.md'] }), true],
  ['push', 'a push that skips', push('main', { commitMessage: 'Fix a comma [skip ci]' }), false],
  ['pull_request', 'an opened pull request', pullRequest('main'), true],
  ['pull_request', 'an edited pull request', pullRequest('main', 'edited'), false],
  ['pull_request', 'a closed pull request', pullRequest('main', 'closed'), false],
  ['{pull_request: {types: [edited]}}', 'an edited pull request', pullRequest('main', 'edited'), true],
  ['{pull_request: {types: [edited]}}', 'an opened pull request', pullRequest('main'), false],
  ['{pull_request: {branches: [env/**]}}', 'a pull request into env/dev', pullRequest('env/dev'), true],
  ['{pull_request: {branches: [env/**]}}', 'a pull request into main', pullRequest('main'), false],
  ['{pull_request: {paths: [src/**]}}', 'a pull request of a page', pullRequest('main'), false],
  ['merge_group', 'a merge group', mergeGroup, true],
  ['{merge_group: {branches: [env/**]}}', 'a merge group of main', mergeGroup, false],
  ["{schedule: [{cron: '17 3 * * *'}]}", 'its time', schedule('17 3 * * *'), true],
  ["{schedule: [{cron: '17 3 * * *'}]}", 'another time', schedule('5 5 * * *'), false],
]

suite('a trigger', () => {
  for (const [on, title, event, starts] of TRIGGERS)
    test(`'on: ${on}' ${starts ? 'starts' : 'does not start'} for ${title}`, async () => {
      const runner = createTestRunner({ 'test.yml': `on: ${on}\n${JOBS}` })
      const happened = event(runner)
      assert.ok(happened)

      assert.equal((await runner.run(happened)).length, starts ? 1 : 0)
    })

  test('a pull request with a conflict starts nothing', () => {
    const { state } = createTestRunner({})
    const conflicting = { ...openPullRequest(state, { baseRef: 'main' }), mergeCommitSha: undefined }

    assert.equal(pullRequestOf(state, conflicting), undefined)
  })

  test('a pull request runs the workflow of its merge result', async () => {
    const { state } = createTestRunner({})
    const opened = openPullRequest(state, { baseRef: 'main' })
    const commits: string[] = []
    const runner = createTestRunner({}, { workflowFiles: sha => Promise.resolve(commits.push(sha) ? {} : {}) })
    const event = pullRequestOf(state, opened)
    assert.ok(event)
    await runner.run(event)

    assert.deepEqual(commits, [opened.mergeCommitSha])
    assert.equal(event.ref, `refs/pull/${opened.number}/merge`)
  })
})

const DISPATCH = `
on:
  workflow_dispatch:
    inputs:
      text: {type: string, required: true}
      choice: {type: choice, options: [a, b]}
      flag: {type: boolean, default: false}
      count: {type: number, default: 3}
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - run: echo '\${{ toJSON(inputs) }}' '\${{ toJSON(github.event.inputs) }}'
`

suite('a run by hand', () => {
  test('the inputs keep their types, with their defaults', async () => {
    const runner = createTestRunner({ 'test.yml': DISPATCH })
    const run = await (await runner.dispatchOn('main', { workflow: 'test.yml', inputs: { text: 'x', flag: 'true' } }))
      .completed

    const [typed, texts] = (run.jobs[0]?.log ?? '').split('} {').map(part => `{${part.replace(/^\s*\{|\}\s*$/g, '')}}`)
    assert.deepEqual(JSON.parse(typed ?? ''), { text: 'x', choice: 'a', flag: true, count: 3 })
    assert.deepEqual(JSON.parse(texts ?? ''), { text: 'x', choice: 'a', flag: 'true', count: '3' })
  })

  for (const [title, workflow, inputs, message] of [
    ['without a required input', 'test.yml', {}, "Required input 'text' not provided"],
    ['with an unknown input', 'test.yml', { text: 'x', other: 'y' }, 'Unexpected inputs provided: ["other"]'],
    ['with another choice', 'test.yml', { text: 'x', choice: 'c' }, /'c' for input 'choice' not in the list/],
    ['with a text for a boolean', 'test.yml', { text: 'x', flag: 'yes' }, /'yes' for input 'flag' not in the list/],
    ['of a workflow without the trigger', 'push.yml', {}, "Workflow does not have 'workflow_dispatch' trigger"],
    ['of a workflow that does not exist', 'other.yml', {}, 'Not Found'],
  ] as const)
    test(`a run by hand ${title} is refused`, async () => {
      const runner = createTestRunner({ 'test.yml': DISPATCH, 'push.yml': `on: push\n${JOBS}` })

      await assert.rejects(runner.dispatchOn('main', { workflow, inputs }), { name: 'DispatchRefusal', message })
    })

  test('a workflow that the default branch does not have cannot be started by hand', async () => {
    const runner = createTestRunner(
      {},
      { workflowFiles: sha => Promise.resolve(sha === 'main' ? {} : { 'test.yml': DISPATCH }) },
    )
    runner.state.branches.set('main', 'main')

    await assert.rejects(runner.dispatchOn('env/dev', { workflow: 'test.yml', inputs: { text: 'x' } }), {
      message: 'Not Found',
    })
  })

  test('the API starts a workflow on the tip of a branch, and its run has a conclusion afterwards', async () => {
    const runner = createTestRunner({ 'test.yml': DISPATCH })
    const { state } = runner
    state.branches.set('main', addCommit(state))
    const request = { workflow: 'test.yml', branch: 'main', actor: 'github-actions[bot]' }

    const started = await state.dispatchWorkflow?.({ ...request, inputs: { text: 'x' } })
    const refused = await state.dispatchWorkflow?.({ ...request, inputs: {} })
    const unknown = await state.dispatchWorkflow?.({ ...request, branch: 'gone', inputs: { text: 'x' } })

    assert.ok(started?.kind === 'started')
    const run = state.runs.find(({ id }) => id === started.runId)
    while (run?.status !== 'completed') await new Promise(resolve => setTimeout(resolve, 10))
    assert.equal(run.conclusion, 'success')
    assert.deepEqual(refused, { kind: 'refused', status: 422, message: "Required input 'text' not provided" })
    assert.deepEqual(unknown, { kind: 'refused', status: 422, message: 'No ref found for: gone' })
  })
})
