import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { JobRun } from '../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { testLong } from '../fakes/testSize.ts'
import {
  devWith,
  type HostedEnvironments,
  startHostedEnvironments,
} from '../fakes/workflows/startHostedEnvironments.ts'
import { topicEnvironmentFiles } from '../fakes/workflows/topicEnvironmentFiles.ts'

const DEV = 'environments/dev.yaml'
const TEARDOWN = { environment: 'dev', 'stack-name': 'open-webui-dev' }

/** The one job that failed since the last call; every other job of its run was skipped or had succeeded before it. */
async function failedJob({ jobs }: HostedEnvironments): Promise<JobRun> {
  const failed = [...(await jobs()).values()].filter(({ conclusion }) => conclusion === 'failure')
  const [job] = failed
  assert.ok(job && failed.length === 1, `${failed.length} jobs failed`)
  return job
}

/** One error with a next step, and the stack as it was. */
async function assertRefused(environments: HostedEnvironments, message: RegExp, next: RegExp): Promise<void> {
  const before = environments.topics()
  const { log, annotations } = await failedJob(environments)
  const errors = annotations.filter(({ level }) => level === 'error')
  assert.equal(errors.length, 1, log)
  assert.match(errors[0]?.message ?? '', message, log)
  assert.match(errors[0]?.message ?? '', next, log)
  assert.deepEqual(environments.topics(), before)
}

suite('a workflow that cannot find its environment', () => {
  test("a push to a branch 'env/<name>' without the environment's file is refused before anything is deployed", async () => {
    await using environments = await startHostedEnvironments()
    const { host, jobs } = environments
    host.hosted.createBranch('env/dve', host.hosted.tip('main'))
    assert.equal((await jobs()).get('deploy.yml environment')?.conclusion, 'success')

    host.push('env/dve', { message: 'Edit', author: 'mira', edits: { 'README.md': 'Edited\n' } })

    await assertRefused(
      environments,
      /^Branch 'env\/dve' has no file 'environments\/dve\.yaml'/,
      /Add the file|delete the branch/,
    )
  })

  testLong('a file without a branch is refused with the command that makes the branch', async () => {
    await using environments = await startHostedEnvironments()
    const { host, jobs } = environments
    const file = host.hosted.read('main', 'environments/dev.yaml') ?? ''
    host.push('main', { message: 'Add staging', edits: { 'environments/staging.yaml': file } })
    await jobs()

    for (const workflow of ['verify.yml', 'drift.yml']) {
      await host.dispatch({ workflow, inputs: { environment: 'staging' }, by: 'mira' })
      await assertRefused(
        environments,
        /^Environment 'staging' has no branch 'env\/staging'/,
        /npm run bootstrap -- staging/,
      )
    }
  })

  testLong('an environment without its bootstrap stack is refused with the command that makes it', async () => {
    await using environments = await startHostedEnvironments()
    const { host, jobs, state } = environments
    const file = host.hosted.read('main', 'environments/dev.yaml') ?? ''
    host.push('main', { message: 'Add staging', edits: { 'environments/staging.yaml': file } })
    host.hosted.createBranch('env/staging', host.hosted.tip('main'))
    state.environments.set('staging', { name: 'staging', branchPatterns: ['env/staging'], reviewers: [] })
    await jobs()

    await host.dispatch({ workflow: 'deploy.yml', branch: 'env/staging', by: 'mira' })

    await assertRefused(environments, /open-webui-staging-deploy/, /npm run bootstrap -- staging/)
  })

  testLong('roles that trust another repository are refused with the command that changes them', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, state } = environments
    Object.assign(state.repositoryIds, { repository: 4711 })

    await host.dispatch({ workflow: 'deploy.yml', branch: 'env/dev', by: 'mira' })

    await assertRefused(environments, /open-webui-dev-deploy/, /npm run bootstrap -- dev/)
  })

  testLong('a GitHub environment without a branch policy is refused before its job', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, state } = environments
    for (const name of ['dev', 'dev-teardown']) state.environments.set(name, { name, reviewers: [] })

    await host.dispatch({ workflow: 'deploy.yml', branch: 'env/dev', by: 'mira' })
    await assertRefused(environments, /^GitHub environment 'dev' has no branch policy/, /npm run bootstrap -- dev/)
    await host.dispatch({ workflow: 'teardown.yml', inputs: TEARDOWN, by: 'mira' })
    await assertRefused(
      environments,
      /^GitHub environment 'dev-teardown' has no branch policy/,
      /npm run bootstrap -- dev/,
    )
  })
})

suite('a GitHub environment that was deleted', () => {
  testLong('a GitHub environment that was deleted is refused, and not made again without its reviewers', async () => {
    const reviewed = `${topicEnvironmentFiles(['dev'])[DEV]}reviewers: [mira]\n`
    await using environments = await startHostedEnvironments({ deployed: true, files: { [DEV]: reviewed } })
    const { host, state } = environments
    state.environments.clear()

    await host.dispatch({ workflow: 'deploy.yml', branch: 'env/dev', by: 'mira' })
    await assertRefused(environments, /^There is no GitHub environment 'dev'/, /npm run bootstrap -- dev/)
    await host.dispatch({ workflow: 'teardown.yml', inputs: TEARDOWN, by: 'mira' })
    await assertRefused(environments, /^There is no GitHub environment 'dev-teardown'/, /npm run bootstrap -- dev/)
    assert.equal(state.environments.size, 0)
  })
})

suite('a teardown that may be a mistake', () => {
  testLong('a teardown with a wrong name of its stack, or without an environment, deletes nothing', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host } = environments

    await host.dispatch({ workflow: 'teardown.yml', inputs: { ...TEARDOWN, 'stack-name': 'open-webui' }, by: 'mira' })
    await assertRefused(environments, /You typed 'open-webui', but the stack is 'open-webui-dev'/, /open-webui-dev/)
    await host.dispatch({ workflow: 'teardown.yml', inputs: { ...TEARDOWN, environment: 'dve' }, by: 'mira' })
    await assertRefused(environments, /There is no environment 'dve'/, /Did you mean 'dev'/)
  })

  testLong('a teardown of a protected environment deletes nothing', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, aws } = environments
    const stack = [...aws.engine.stacks.values()].find(({ name }) => name === 'open-webui-dev')
    assert.ok(stack)
    Object.assign(stack, { terminationProtection: true })

    await host.dispatch({ workflow: 'teardown.yml', inputs: TEARDOWN, by: 'mira' })

    await assertRefused(environments, /termination protection is on/, /protected: false/)
  })
})

suite('a pull request that mixes changes', () => {
  testLong(
    'a pull request into an environment that changes another one, and the workflows, says both in its comment',
    async () => {
      await using environments = await startHostedEnvironments({ deployed: true, environments: ['dev', 'staging'] })
      const { host, jobs, state } = environments
      const { hosted } = host
      hosted.createBranch('both', hosted.tip('env/dev'))
      const text = hosted.read('env/dev', 'environments/dev.yaml')
      const edits = {
        ...devWith(text, { First: 'two' }),
        'environments/staging.yaml': `${text}tags:\n  team: chat\n`,
        '.github/workflows/drift.yml': `${hosted.read('env/dev', '.github/workflows/drift.yml')}# edited\n`,
      }
      host.push('both', { message: 'Change both', author: 'mira', edits })
      await jobs()

      host.open({ author: 'mira', title: 'Change both', base: 'env/dev', head: 'both' })

      assert.equal((await jobs()).get('preview.yml preview')?.conclusion, 'success')
      const [comment] = state.comments
      assert.match(comment?.body ?? '', /also changes .*staging.*deployed from another branch/s)
      assert.match(comment?.body ?? '', /changes the workflows or actions and what they deploy at once/)
    },
  )

  testLong("a pull request whose base becomes an environment's branch gets every required check", async () => {
    await using environments = await startHostedEnvironments()
    const { host, jobs } = environments
    const { hosted } = host
    hosted.createBranch('feature', hosted.tip('main'))
    hosted.createBranch('change', hosted.tip('main'))
    const text = hosted.read('main', 'environments/dev.yaml')
    host.push('change', { message: 'Change dev', author: 'mira', edits: devWith(text, { First: 'two' }) })
    const pullRequest = host.open({ author: 'mira', title: 'Change dev', base: 'feature', head: 'change' })
    assert.deepEqual([...(await jobs()).keys()], [])

    host.changeBase(pullRequest, 'env/dev', 'mira')

    const started = [...(await jobs()).keys()]
    for (const check of ['check.yml test', 'check.yml lint', 'preview.yml preview'])
      assert.ok(started.includes(check), check)
  })
})
