import type { Json } from '#lib/model/json.ts'
import { DEFAULT_BRANCH, nextId } from '../repository/repositoryState.ts'
import { createConcurrencyGroups } from './jobs/concurrencyGroups.ts'
import { jobsWithout } from './jobs/executeJobs.ts'
import { cancelRun, executeRun, titleOf } from './jobs/executeRun.ts'
import type { RunState } from './jobs/runState.ts'
import type { DispatchInput } from './parse/readTriggers.ts'
import { readWorkflow } from './parse/readWorkflow.ts'
import type { WorkflowFile } from './parse/workflowFile.ts'
import type { DispatchRequest, StartedRun, WorkflowRunner, WorkflowRunnerOptions } from './runnerOptions.ts'
import { checkSteps } from './steps/checkSteps.ts'
import { acceptInputs, DispatchRefusal, typedInputs } from './triggers/dispatchInputs.ts'
import { isTriggered } from './triggers/isTriggered.ts'
import { skipsWorkflows } from './triggers/skipsWorkflows.ts'
import { dispatchEvent } from './webhookEvents.ts'
import type { WorkflowEvent, WorkflowRun } from './workflowRun.ts'

const CANCELLED = 'The operation was canceled.'

/** Runs the workflow files of a repository on the built-in GitHub, in this process and on this machine. */
export function createWorkflowRunner(options: WorkflowRunnerOptions): WorkflowRunner {
  const groups = createConcurrencyGroups()
  const numbers = new Map<string, number>()
  const read = new Map<string, WorkflowFile>()
  const { state } = options.gitHub
  const inOrder = createQueue()

  async function readWorkflows(sha: string): Promise<readonly WorkflowFile[]> {
    const files = Object.entries(await options.workflowFiles(sha))
    return Promise.all(files.map(([file, text]) => readOnce(file, text)))
  }

  async function readOnce(file: string, text: string): Promise<WorkflowFile> {
    const key = `${file} ${text}`
    const workflow = read.get(key) ?? (await readWorkflow(file, text))
    checkSteps(workflow, options.actions)
    read.set(key, workflow)
    return workflow
  }

  type Attempt = Partial<Pick<RunState, 'id' | 'number' | 'attempt' | 'triggeringActor' | 'previousJobs'>>

  function begin(definition: WorkflowFile, event: WorkflowEvent, fields: Attempt = {}): StartedRun {
    const number = fields.number ?? (numbers.get(definition.file) ?? 0) + 1
    if (fields.number === undefined) numbers.set(definition.file, number)
    const run: RunState = {
      id: nextId(state),
      attempt: 1,
      triggeringActor: event.actor,
      previousJobs: new Map(),
      ...fields,
      number,
      event,
      definition,
      inputs: inputsOf(definition, event),
      options,
      groups,
      group: undefined,
      isCancelled: false,
      cancelWaiting: () => {},
      liveJobs: new Set(),
    }
    const title = titleOf(run)
    const completed = executeRun(run, title)
    // A caller may look at the run later than it ends.
    completed.catch(() => {})
    return {
      id: run.id,
      attempt: run.attempt,
      number,
      file: definition.file,
      workflow: definition.name,
      title,
      event,
      completed,
      cancel: () => cancelRun(run, CANCELLED),
    }
  }

  const start = (event: WorkflowEvent): Promise<readonly StartedRun[]> =>
    inOrder(async () => {
      if (skipsWorkflows(event)) return []
      const workflows = await readWorkflows(event.sha)
      return workflows.filter(workflow => isTriggered(workflow, event)).map(workflow => begin(workflow, event))
    })

  const dispatch = (request: DispatchRequest): Promise<StartedRun> =>
    inOrder(async () => {
      const isRequested = ({ file }: WorkflowFile) => file === request.workflow
      // GitHub knows the workflows of the default branch alone.
      const listed = await readWorkflows(state.branches.get(DEFAULT_BRANCH) ?? request.sha)
      if (!listed.some(isRequested)) throw new DispatchRefusal(404, 'Not Found')
      const workflow = (await readWorkflows(request.sha)).find(isRequested)
      if (!workflow?.triggers.workflow_dispatch)
        throw new DispatchRefusal(422, "Workflow does not have 'workflow_dispatch' trigger")
      return begin(workflow, dispatchedEvent(workflow, workflow.triggers.workflow_dispatch, request))
    })

  // The token of a job starts workflows by hand, and none by other events.
  state.dispatchWorkflow = async ({ branch, ...request }) => {
    const sha = state.branches.get(branch)
    if (sha === undefined) return { kind: 'refused', status: 422, message: `No ref found for: ${branch}` }
    try {
      const { id } = await dispatch({ ...request, sha, ref: `refs/heads/${branch}` })
      return { kind: 'started', runId: id }
    } catch (error) {
      if (!(error instanceof DispatchRefusal)) throw error
      return { kind: 'refused', status: error.status, message: error.message }
    }
  }

  return {
    start,
    run: async event => Promise.all((await start(event)).map(({ completed }) => completed)),
    dispatch,
    rerun: (run, { jobs = run.jobs.map(({ id }) => id), actor = run.event.actor } = {}) =>
      inOrder(async () => {
        const workflow = (await readWorkflows(run.event.sha)).find(({ file }) => file === run.file)
        if (!workflow) throw new Error(`'${run.file}' is not in commit ${run.event.sha}.`)
        return begin(workflow, run.event, {
          id: run.id,
          number: run.number,
          attempt: run.attempt + 1,
          triggeringActor: actor,
          previousJobs: jobsWithout(jobs === 'failed' ? failedJobsOf(run) : jobs, run.jobs, workflow.jobs),
        })
      }),
  }

  function dispatchedEvent(
    workflow: WorkflowFile,
    declared: readonly DispatchInput[],
    request: DispatchRequest,
  ): WorkflowEvent {
    const { ref, sha, actor } = request
    const inputs = acceptInputs(declared, request.inputs ?? {})
    const payload = dispatchEvent(state, ref.replace('refs/heads/', ''), inputs)
    return { name: 'workflow_dispatch', payload: { ...payload, workflow: workflow.path }, ref, sha, actor }
  }
}

function failedJobsOf({ jobs }: WorkflowRun): readonly string[] {
  return jobs.filter(({ result }) => result !== 'success' && result !== 'skipped').map(({ id }) => id)
}

function inputsOf({ triggers }: WorkflowFile, event: WorkflowEvent): Readonly<Record<string, Json>> {
  const { inputs } = event.payload
  const texts = event.name === 'workflow_dispatch' && typeof inputs === 'object' ? inputs : {}
  const accepted = Object.entries(texts ?? {}).map(([name, value]) => [name, String(value)] as const)
  return typedInputs(triggers.workflow_dispatch ?? [], Object.fromEntries(accepted))
}

/** One after the other, so that runs enter their groups in the order of their events. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}
