import { EXAMPLE_EDITS } from '../rollout/rolloutSteps.ts'
import type { EnvironmentEdit } from '../rollout/workingCopy.ts'

/** One step of the story: what it is called, what is told before it, and what somebody does. */
export type PullRequestStep = { readonly step: string; readonly description: string; readonly action: RehearsalAction }

export type RehearsalAction =
  | { readonly kind: 'bootstrap' }
  | ({ readonly kind: 'open'; readonly headRef: string; readonly title: string; readonly body: string } & CommitDetails)
  | ({ readonly kind: 'push' } & CommitDetails)
  /** Somebody else approves and merges the newest pull request, which deploys it. */
  | { readonly kind: 'merge' }
  /** A job that somebody starts by hand on the environment's branch. */
  | { readonly kind: 'job'; readonly action: string; readonly inputs?: Readonly<Record<string, string>> }

type CommitDetails = { readonly commit: string; readonly edits: readonly EnvironmentEdit[] }

type PullRequestTarget = { readonly environment: string; readonly stackName: string; readonly protected: boolean }

/** From the first pull request into an environment's branch to the teardown, as a team meets them. */
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
        'A protected environment cannot be torn down: giving the protection up is reviewed like any other change.',
      action: {
        kind: 'open',
        headRef: `retire-${environment}`,
        title: `Take the protection of ${environment} away`,
        body: `We move out of ${environment}. Without protection its stack can be torn down.`,
        commit: `Set 'protected: false' in ${file}`,
        edits: [{ section: undefined, key: 'protected', value: 'false' }],
      },
    },
    merge('lift the protection', 'Deletion and termination protection are taken away.'),
  ]
  return [
    {
      step: 'bootstrap',
      description:
        'An administrator creates the bootstrap stack from a terminal, once per environment. The jobs have no credentials: each asks AWS for a role with the identity that GitHub vouches for.',
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
      'The deployment makes its own change set, executes it because it equals what was reviewed, watches, verifies, and says on the pull request how it ended.',
    ),
    {
      step: 'open a second pull request',
      description: `Someone lets people stay signed in for longer, in ${file}. The comment shows CloudFormation's own change set.`,
      action: {
        kind: 'open',
        headRef: 'longer-sessions',
        title: 'Let people stay signed in for a working day',
        body: 'People are asked to sign in again after lunch, and complain.',
        commit: 'Sign people out after 12 hours',
        edits: EXAMPLE_EDITS.slice(0, 1),
      },
    },
    {
      step: 'push once more',
      description:
        'A reviewer asks for longer logs, too. The same comment is edited; nobody has to look for the newest one.',
      action: { kind: 'push', commit: 'Keep logs for 180 days', edits: EXAMPLE_EDITS.slice(1) },
    },
    merge(
      'merge and update',
      'Again only what was reviewed is executed: a new task definition, and what depends on it.',
    ),
    dispatch('verify', 'Anybody may ask again whether it serves.', 'verify'),
    dispatch(
      'drift',
      'The nightly job compares what is live with what the templates say, and keeps an issue about it.',
      'drift',
    ),
    ...(isProtected ? removeProtection : []),
    dispatch(
      'tear down',
      'The stack is deleted, its name typed. What keeps data and outlives it is listed.',
      'teardown',
      {
        'stack-name': stackName,
        'empty-buckets': 'true',
      },
    ),
  ]
}
