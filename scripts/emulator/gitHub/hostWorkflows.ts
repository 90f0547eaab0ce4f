import type { HostedRepository } from './git/hostedRepository.ts'
import { createRepositoryHost, type RepositoryHost } from './repositoryHost.ts'
import type { EmulatedGitHub } from './startGitHub.ts'
import { checkoutAction } from './workflow/actions/checkoutAction.ts'
import { createWorkflowRunner } from './workflow/createWorkflowRunner.ts'
import type { WorkflowRunnerOptions } from './workflow/runnerOptions.ts'

type HostWorkflowsOptions = Omit<WorkflowRunnerOptions, 'gitHub' | 'workflowFiles' | 'actions'> & {
  /** Its state has the commits and the branches of the hosted repository. */
  readonly gitHub: EmulatedGitHub
  readonly hosted: HostedRepository
  readonly now?: () => Date
}

/** The hosted repository with the workflows of its commits, which check out those commits. */
export function hostWorkflows({ gitHub, hosted, now, ...options }: HostWorkflowsOptions): RepositoryHost {
  const runner = createWorkflowRunner({
    ...options,
    gitHub,
    workflowFiles: async sha => hosted.textsIn(sha, '.github/workflows'),
    actions: { 'actions/checkout': checkoutAction(hosted.checkout) },
  })
  return createRepositoryHost({ state: gitHub.state, hosted, runner, ...(now && { now }) })
}
