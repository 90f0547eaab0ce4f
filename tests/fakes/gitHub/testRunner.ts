import assert from 'node:assert/strict'
import { addCommit } from '../../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import {
  createRepositoryState,
  type RepositoryState,
} from '../../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { createWorkflowRunner } from '../../../scripts/emulator/gitHub/workflow/createWorkflowRunner.ts'
import type {
  DispatchRequest,
  StartedRun,
  WorkflowRunner,
  WorkflowRunnerOptions,
} from '../../../scripts/emulator/gitHub/workflow/runnerOptions.ts'
import { pushOf } from '../../../scripts/emulator/gitHub/workflow/workflowEvents.ts'
import type { JobRun, WorkflowEvent, WorkflowRun } from '../../../scripts/emulator/gitHub/workflow/workflowRun.ts'

/** A workflow runner without a server, whose repository has these workflow files in every commit. */
export type TestRunner = WorkflowRunner & {
  readonly state: RepositoryState
  readonly pushTo: (
    branch: string,
    facts?: Partial<Pick<WorkflowEvent, 'changedPaths' | 'commitMessage' | 'actor'>>,
  ) => WorkflowEvent
  readonly dispatchOn: (branch: string, request: Pick<DispatchRequest, 'workflow' | 'inputs'>) => Promise<StartedRun>
}

export function createTestRunner(
  files: Readonly<Record<string, string>>,
  options: Partial<WorkflowRunnerOptions> = {},
): TestRunner {
  const state = createRepositoryState()
  const gitHub = { url: 'http://127.0.0.1:1', identity: { url: 'http://127.0.0.1:1/identity?' }, state }
  const runner = createWorkflowRunner({ gitHub, workflowFiles: () => Promise.resolve(files), actions: {}, ...options })
  return {
    ...runner,
    state,
    pushTo: (branch, facts = {}) =>
      pushOf(state, { branch, commits: [addCommit(state)], before: addCommit(state), actor: 'mira', ...facts }),
    dispatchOn: (branch, request) =>
      runner.dispatch({ ...request, ref: `refs/heads/${branch}`, sha: addCommit(state), actor: 'mira' }),
  }
}

/** Runs the jobs of a workflow for a push to `main`. `text` begins with a key of the workflow or with `jobs:`. */
export async function runOnPush(text: string, options: Partial<WorkflowRunnerOptions> = {}): Promise<WorkflowRun> {
  const runner = createTestRunner({ 'test.yml': `on: push\n${text}` }, options)
  const [run] = await runner.run(runner.pushTo('main'))
  assert.ok(run, 'the push started no workflow')
  return run
}

/** Runs a job with these steps, indented by six spaces. */
export async function runSteps(steps: string, options: Partial<WorkflowRunnerOptions> = {}): Promise<JobRun> {
  return jobOf(await runOnPush(`jobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`, options), 'test')
}

export function jobOf(run: WorkflowRun, name: string): JobRun {
  const job = run.jobs.find(candidate => candidate.name === name)
  assert.ok(job, `there is no job '${name}', but ${run.jobs.map(candidate => candidate.name).join(', ')}`)
  return job
}
