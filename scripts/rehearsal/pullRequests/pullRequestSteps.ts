import { EXAMPLE_EDITS } from '../rollout/rolloutSteps.ts'
import type { EnvironmentEdit } from '../rollout/workingCopy.ts'

/** One step of the rehearsal: its title, the sentence before it, and its action. */
export type PullRequestStep = { readonly step: string; readonly description: string; readonly action: RehearsalAction }

export type RehearsalAction =
  | { readonly kind: 'bootstrap' }
  | ({ readonly kind: 'open'; readonly headRef: string; readonly title: string; readonly body: string } & CommitDetails)
  | ({ readonly kind: 'push' } & CommitDetails)
  /** A reviewer approves and merges the newest pull request, which starts the deployment. */
  | { readonly kind: 'merge' }
  /** A job that is started by hand on the environment's branch. */
  | { readonly kind: 'job'; readonly action: string; readonly inputs?: Readonly<Record<string, string>> }

type CommitDetails = { readonly commit: string; readonly edits: readonly EnvironmentEdit[] }

type PullRequestTarget = { readonly environment: string; readonly stackName: string; readonly protected: boolean }

/** From the first pull request into an environment's branch to the teardown. */
export function pullRequestStepsOf({
  environment,
  stackName,
  protected: isProtected,
}: PullRequestTarget): readonly PullRequestStep[] {
  const file = `environments/${environment}.yaml`
  const merge = (step: string, description: string): PullRequestStep => ({
    step,
    description,
    action: { kind: 'merge' },
  })
  const dispatch = (
    step: string,
    description: string,
    action: string,
    inputs: Readonly<Record<string, string>> = {},
  ): PullRequestStep => ({
    step,
    description,
    action: { kind: 'job', action, inputs },
  })
  const removeProtection: readonly PullRequestStep[] = [
    {
      step: 'open the last pull request',
      description:
        'A protected environment cannot be deleted. Removing the protection is reviewed like any other change.',
      action: {
        kind: 'open',
        headRef: `retire-${environment}`,
        title: `Remove the protection of ${environment}`,
        body: `We no longer need ${environment}. Without protection its stack can be deleted.`,
        commit: `Set 'protected: false' in ${file}`,
        edits: [{ section: undefined, key: 'protected', value: 'false' }],
      },
    },
    merge('remove the protection', 'Remove the deletion protection and the termination protection.'),
  ]
  return [
    {
      step: 'create the bootstrap stack',
      description:
        'An administrator creates the bootstrap stack from a terminal, once per environment. The jobs have no stored credentials: each assumes a role with its identity token from GitHub.',
      action: { kind: 'bootstrap' },
    },
    {
      step: 'open the first pull request',
      description: `The stack does not exist yet, so the comment predicts its creation from the templates.`,
      action: {
        kind: 'open',
        headRef: 'first-version',
        title: `Run Open WebUI in ${environment}`,
        body: `The first version of ${environment}: ${file} has our domain, hosted zone and mail addresses.`,
        commit: `Describe ${environment}`,
        edits: [],
      },
    },
    merge(
      'merge and create',
      'The deployment creates its own change set, executes it only if it equals the reviewed one, verifies the new version, and reports the outcome on the pull request.',
    ),
    {
      step: 'open a second pull request',
      description: `An engineer sets longer sessions in ${file}. The comment shows CloudFormation's change set.`,
      action: {
        kind: 'open',
        headRef: 'longer-sessions',
        title: 'Let people stay signed in for a working day',
        body: 'Everybody has to sign in again after lunch.',
        commit: 'Sign people out after 12 hours',
        edits: EXAMPLE_EDITS.slice(0, 1),
      },
    },
    {
      step: 'push another commit',
      description:
        'A reviewer requests longer log retention, too. The job edits the same comment, so it always shows the newest preview.',
      action: { kind: 'push', commit: 'Keep logs for 180 days', edits: EXAMPLE_EDITS.slice(1) },
    },
    merge(
      'merge and update',
      'The deployment executes only the reviewed change: a new task definition and everything that depends on it.',
    ),
    dispatch('verify', 'Check at any time that the deployed version works.', 'verify'),
    dispatch(
      'drift',
      'The nightly job compares the live resources with the templates and keeps one issue about the differences.',
      'drift',
    ),
    ...(isProtected ? removeProtection : []),
    dispatch('tear down', 'Delete the stack, confirmed by its name, and list the retained resources.', 'teardown', {
      'stack-name': stackName,
      'empty-buckets': 'true',
    }),
  ]
}
