import { isMap } from '../model/json.ts'
import type { WorkflowStarts } from '../ports/workflowStarts.ts'
import { GITHUB_LIMITS } from './requests/gitHubLimits.ts'
import { membersOf } from './requests/members.ts'
import { createOctokit, type OctokitOptions } from './requests/octokit.ts'
import { createRequest } from './requests/request.ts'

type StartOptions = Omit<OctokitOptions, 'limits'> & {
  /** `owner/name` */
  readonly repository: string
}

/** https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event */
export function connectWorkflowStarts({ repository, ...options }: StartOptions): WorkflowStarts {
  const [owner = '', repo = ''] = repository.split('/')
  const host = URL.canParse(options.apiUrl) ? new URL(options.apiUrl).host : options.apiUrl
  const request = createRequest({
    ...{ owner, repo, host },
    connect: () => createOctokit({ ...options, limits: GITHUB_LIMITS }),
  })
  return {
    start: ({ workflow, branch, inputs }) =>
      request({ operation: `start '${workflow}'`, permission: 'actions: write' }, async (octokit, of) => {
        const { data } = await octokit.request(
          'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
          {
            ...of,
            workflow_id: workflow,
            ref: branch,
            inputs,
            return_run_details: true,
          },
        )
        // GitHub's answer without a body: it started the run and does not name it.
        return isMap(data) ? String(membersOf(data).number('workflow_run_id')) : undefined
      }),
    conclusionOf: id =>
      request({ operation: `read run ${id}`, permission: 'actions: read' }, async (octokit, of) => {
        const query = { ...of, run_id: Number(id), attempt_number: 1 }
        const run = membersOf((await octokit.rest.actions.getWorkflowRunAttempt(query)).data)
        run.requireSame('run', run.number('id'), id)
        return run.text('status') === 'completed' ? run.text('conclusion') : undefined
      }),
  }
}
