import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { createHostedRepository } from '../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { openPullRequest } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { pullRequestEvent } from '../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

const DEV = 'environments/dev.yaml'

suite('a pull request that changes workflows and an environment at once', () => {
  test('a pull request that changes workflows and an environment at once has a warning in comment, summary and annotation', async () => {
    const files = twoTopicFiles()
    const repository = createHostedRepository({ files: { ...files, '.github/workflows/deploy.yml': 'on: push\n' } })
    const base = repository.tip('main')
    repository.createBranch('topic', base)
    const headSha = repository.commit('topic', {
      message: 'Change both',
      edits: {
        [DEV]: (files[DEV] ?? '').replace('First: "one"', 'First: "two"'),
        '.github/workflows/deploy.yml': 'on: [push]\n',
      },
    })
    const sha = repository.mergeResult(base, headSha) ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'checkout-'))
    await repository.checkout({ ref: undefined, sha, folder, fetchDepth: 2 })
    const gitHub = await startEmulatedGitHub({ permissions: { contents: 'read', 'pull-requests': 'write' } })
    const { state } = gitHub
    const pullRequest = { ...openPullRequest(state, { baseRef: 'main', headSha }), mergeCommitSha: sha }

    const { code, log, summary } = await runJob({
      action: 'change-set',
      workspace: folder,
      eventName: 'pull_request',
      event: pullRequestEvent(state, pullRequest),
      ref: 'refs/pull/1/merge',
      sha,
      inputs: { 'github-token': gitHub.token },
      variables: { GITHUB_REPOSITORY: state.repository, GITHUB_API_URL: gitHub.url },
    })

    repository.remove()
    await Promise.all([gitHub.close(), rm(folder, { recursive: true })])

    assert.equal(code, 0, log)
    const warning = /changes the workflows or actions and what they deploy at once/
    assert.match(log, new RegExp(`^::warning title=pull-request::.*${warning.source}`, 'm'))
    assert.match(summary, warning)
    assert.match(state.comments.map(({ body }) => body).join(), warning)
  })
})
