import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectWorkflowStarts } from '#lib/gitHub/workflowStarts.ts'
import { Problem } from '#lib/model/problem.ts'
import type { WorkflowStarts } from '#lib/ports/workflowStarts.ts'
import type { DispatchResult, RepositoryState } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const TEARDOWN = { workflow: 'teardown.yml', branch: 'main', inputs: { environment: 'dev' } }
const STARTED: DispatchResult = { kind: 'started', runId: 41 }

function withStarts(run: (starts: WorkflowStarts, state: RepositoryState) => Promise<void>): Promise<void> {
  return withForge(async ({ gitHub: { token, url: apiUrl }, state, clock }) => {
    state.permissions = { actions: 'write', contents: 'read' }
    await run(connectWorkflowStarts({ token, apiUrl, repository: state.repository, clock }), state)
  })
}

suite('the start of a workflow', () => {
  test('a workflow is started on a branch with its inputs, and GitHub names its run', () =>
    withStarts(async (starts, state) => {
      const requests: unknown[] = []
      state.dispatchWorkflow = async request => {
        requests.push(request)
        return STARTED
      }

      assert.equal(await starts.start(TEARDOWN), '41')
      assert.deepEqual(requests, [{ ...TEARDOWN, actor: 'github-actions[bot]' }])
    }))

  test('a workflow that GitHub does not start is a problem with its reason', () =>
    withStarts(async (starts, state) => {
      state.dispatchWorkflow = async () => ({
        kind: 'refused',
        status: 422,
        message: "Required input 'x' not provided",
      })

      await assert.rejects(starts.start(TEARDOWN), /Required input 'x' not provided/)
    }))

  test('the start of a workflow without permission names the permission', () =>
    withStarts(async (starts, state) => {
      state.permissions = { actions: 'read' }

      await assert.rejects(
        starts.start(TEARDOWN),
        error => error instanceof Problem && error.missingPermission === 'actions: write',
      )
    }))

  for (const [which, run, conclusion] of [
    ['a run in progress', { status: 'in_progress' }, undefined],
    ['a completed run', { status: 'completed', conclusion: 'failure' }, 'failure'],
  ] as const)
    test(`the conclusion of ${which} is ${conclusion}`, () =>
      withStarts(async (starts, state) => {
        state.runs.push({ id: 41, attempt: 1, ...run })

        assert.equal(await starts.conclusionOf('41'), conclusion)
      }))
})
