import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openPullRequest } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import { BOT_LOGIN } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { serverError } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const DRIFT = { title: 'Drift in dev', body: 'one', label: 'drift:dev' }

suite('an issue', () => {
  test('an issue is opened, found by its label, changed and closed', () =>
    withForge(async ({ state, forge }) => {
      const number = await forge.createIssue(DRIFT)
      await forge.createIssue({ ...DRIFT, label: 'drift:production' })

      assert.deepEqual(await forge.issues('drift:dev'), [{ number, author: BOT_LOGIN, body: 'one' }])

      await forge.updateIssue(number, { title: 'No drift in dev', body: 'two', state: 'closed' })

      assert.deepEqual(await forge.issues('drift:dev'), [])
      assert.deepEqual(
        state.issues.map(({ title, body, state: open }) => ({ title, body, open })),
        [
          { title: 'No drift in dev', body: 'two', open: 'closed' },
          { title: 'Drift in dev', body: 'one', open: 'open' },
        ],
      )
    }))

  test('a pull request is not listed as an issue', () =>
    withForge(async ({ state, forge }) => {
      openPullRequest(state, { baseRef: 'env/dev' })
      const number = await forge.createIssue(DRIFT)

      assert.deepEqual(
        (await forge.issues('drift:dev')).map(issue => issue.number),
        [number],
      )
    }))

  test('one issue exists when the response to its creation is lost', () =>
    withForge(async ({ state, forge }) => {
      state.injectedFaults.push({ operation: 'issues/create', executesRequest: true, response: serverError() })

      const number = await forge.createIssue(DRIFT)

      assert.deepEqual(
        state.issues.map(issue => issue.number),
        [number],
      )
    }))

  test('disabled issues are a Problem', () =>
    withForge(async ({ state, forge }) => {
      const message = 'Issues has been disabled in this repository.'
      state.injectedFaults.push({ operation: 'issues/list-for-repo', response: { status: 410, message } })

      await assert.rejects(forge.issues('drift:dev'), {
        name: 'Problem',
        message: /turned off: 'Issues has been disabled/,
      })
    }))
})
