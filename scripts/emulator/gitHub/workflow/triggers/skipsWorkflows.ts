import type { WorkflowEvent } from '../workflowRun.ts'

const SKIPPING = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/

/**
 * True for a push or pull request whose last commit says that no workflow runs.
 * https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs
 */
export function skipsWorkflows({ name, commitMessage = '' }: WorkflowEvent): boolean {
  return (name === 'push' || name === 'pull_request') && SKIPPING.test(commitMessage)
}
