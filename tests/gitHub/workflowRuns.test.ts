import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectWorkflowRuns } from '#lib/gitHub/workflowRuns.ts'
import { Problem } from '#lib/model/problem.ts'
import { withForge } from '../fakes/gitHub/withForge.ts'

const repository = 'octo-org/chat'
const OWN = { repository, id: '20', attempt: 2 }
const workflow = (id: string, attempt = 1) => ({ kind: 'workflow', repository, id, attempt }) as const

suite('the state of a workflow’s run', () => {
  for (const [which, run, state] of [
    ['the run that asks', workflow('20', 2), 'running'],
    ['an earlier attempt of the run that asks', workflow('20', 1), 'ended'],
    ['a completed run', workflow('11'), 'ended'],
    ['a run in progress', workflow('12'), 'running'],
    ['a queued run', workflow('13'), 'running'],
    ['the completed attempt of a run whose next attempt is in progress', workflow('14', 1), 'ended'],
    ['the attempt in progress of a run', workflow('14', 2), 'running'],
    ['a run that was deleted', workflow('19'), 'ended'],
    ['a run of another repository', { ...workflow('11'), repository: 'octo-org/copy' }, 'unknown'],
    ['a process at a terminal', { kind: 'process', host: 'laptop', processId: 1, startedAt: '' }, 'unknown'],
  ] as const)
    test(`${which} is ${state}`, () =>
      withForge(async ({ state: repositoryState, forge }) => {
        repositoryState.permissions = { ...repositoryState.permissions, actions: 'read' }
        repositoryState.runs.push(
          { id: 11, attempt: 1, status: 'completed' },
          { id: 12, attempt: 1, status: 'in_progress' },
          { id: 13, attempt: 1, status: 'queued' },
          { id: 14, attempt: 1, status: 'completed' },
          { id: 14, attempt: 2, status: 'in_progress' },
        )

        assert.equal(await connectWorkflowRuns({ run: OWN, forge: async () => forge }).stateOf(run), state)
        assert.deepEqual(repositoryState.violations, [])
      }))

  test('a run whose state the job may not read is unknown', () =>
    withForge(async ({ state, forge }) => {
      state.runs.push({ id: 11, attempt: 1, status: 'completed' })

      assert.equal(await connectWorkflowRuns({ run: OWN, forge: async () => forge }).stateOf(workflow('11')), 'unknown')
    }))

  test('a run is unknown to an action without a token', async () => {
    const forge = async () => {
      throw new Problem("The input 'github-token' is empty.")
    }

    assert.equal(await connectWorkflowRuns({ run: OWN, forge }).stateOf(workflow('11')), 'unknown')
  })
})
