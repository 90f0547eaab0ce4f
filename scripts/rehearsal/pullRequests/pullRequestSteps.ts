import { EXAMPLE_EDITS } from '../rollout/rolloutSteps.ts'
import type { EnvironmentEdit } from '../rollout/workingCopy.ts'

/** One step of the rehearsal: its title, the sentence before it, and its action. */
export type PullRequestStep = { readonly step: string; readonly description: string; readonly action: RehearsalAction }

export type RehearsalAction =
  /** An engineer describes the environment on a branch, and an administrator runs the verb in a clone of it. */
  | ({ readonly kind: 'bootstrap'; readonly branch: string } & StepCommit)
  /** A pull request from this branch into the default branch, with these edits if it has no commit yet. */
  | ({ readonly kind: 'open'; readonly branch: string } & PullRequestTexts & Partial<StepCommit>)
  | ({ readonly kind: 'push' } & StepCommit)
  /** A pull request from the default branch into the branch of the environment. */
  | ({ readonly kind: 'promote'; readonly branch: string } & PullRequestTexts)
  /** A reviewer approves and merges the newest pull request. */
  | { readonly kind: 'merge' }
  /** The time of a schedule has come. */
  | { readonly kind: 'schedule'; readonly workflow: string }
  /** A workflow that a person starts on the default branch. */
  | {
      readonly kind: 'dispatch'
      readonly workflow: string
      readonly inputs: Readonly<Record<string, string>>
    }

type PullRequestTexts = { readonly title: string; readonly body: string }
export type StepCommit = { readonly commit: string; readonly edits: readonly EnvironmentEdit[] }

type PullRequestTarget = {
  readonly environment: string
  /** The account of the built-in AWS. */
  readonly account: string
  readonly stackName: string
  readonly protected: boolean
}

/** From the description of an environment and its bootstrap to the teardown. */
export function pullRequestStepsOf({
  environment,
  account,
  stackName,
  protected: isProtected,
}: PullRequestTarget): readonly PullRequestStep[] {
  const file = `environments/${environment}.yaml`
  const merge = (step: string, description: string): PullRequestStep => ({
    step,
    description,
    action: { kind: 'merge' },
  })
  const mergeToTrunk = merge('merge it', 'A merge into the default branch deploys nothing.')
  const promote = (number: number, title: string, description: string): PullRequestStep => ({
    step: `promote to ${environment}`,
    description,
    action: {
      kind: 'promote',
      branch: `promote-${environment}-${number}`,
      title,
      body: `Brings 'main' into 'env/${environment}'.`,
    },
  })
  const removeProtection: readonly PullRequestStep[] = [
    {
      step: 'open a last pull request',
      description:
        'A protected environment cannot be deleted. Removing the protection is reviewed like any other change.',
      action: {
        kind: 'open',
        branch: `retire-${environment}`,
        title: `Remove the protection of ${environment}`,
        body: `We no longer need ${environment}. Without protection its stack can be deleted.`,
        commit: `Set 'protected: false' in ${file}`,
        edits: [{ section: undefined, key: 'protected', value: 'false' }],
      },
    },
    mergeToTrunk,
    promote(3, `Retire ${environment}`, 'The comment shows what loses its protection.'),
    merge('remove the protection', 'Remove the deletion protection and the termination protection.'),
  ]
  return [
    {
      step: 'bootstrap',
      description: `An engineer describes ${environment} on a branch. An administrator prepares account and repository from a clone of it, once per environment: roles and bucket in AWS, branch, ruleset and environments on GitHub.`,
      action: {
        kind: 'bootstrap',
        branch: `set-up-${environment}`,
        commit: `Describe ${environment}`,
        edits: [{ section: undefined, key: 'account', value: `"${account}"` }],
      },
    },
    {
      step: 'open a pull request',
      description:
        'Into the default branch. Its comment predicts the change of each environment from the files, without credentials.',
      action: {
        kind: 'open',
        branch: `set-up-${environment}`,
        title: `Run Open WebUI in ${environment}`,
        body: `The first version of ${environment}: ${file} has our account, domain, hosted zone and mail addresses.`,
      },
    },
    mergeToTrunk,
    promote(
      1,
      `Deploy the first version to ${environment}`,
      "A pull request into the environment's branch. The stack does not exist yet, so its comment predicts the creation.",
    ),
    merge(
      'merge and create',
      'The deployment creates its own change set, executes it only if it equals the reviewed one, verifies the new version, and reports the outcome on the pull request.',
    ),
    {
      step: 'open a second pull request',
      description: `An engineer sets longer sessions in ${file}.`,
      action: {
        kind: 'open',
        branch: 'longer-sessions',
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
    mergeToTrunk,
    promote(2, `Deploy longer sessions to ${environment}`, "The comment shows CloudFormation's own change set."),
    merge(
      'merge and update',
      'The deployment executes only the reviewed change: a new task definition and everything that depends on it.',
    ),
    {
      step: 'verify',
      description: 'Four times a day: check that the deployed version of each environment works.',
      action: { kind: 'schedule', workflow: 'verify.yml' },
    },
    {
      step: 'drift',
      description:
        'Every night: compare the live resources with the templates, and keep one issue about the differences.',
      action: { kind: 'schedule', workflow: 'drift.yml' },
    },
    ...(isProtected ? removeProtection : []),
    {
      step: 'tear down',
      description: 'Delete the stack, confirmed by its name, and list the retained resources.',
      action: {
        kind: 'dispatch',
        workflow: 'teardown.yml',
        inputs: { environment, 'stack-name': stackName, 'empty-buckets': 'true' },
      },
    },
  ]
}
