import type { EnvironmentEdit } from './workingCopy.ts'

/** One step of the story: what it is called, what is told before it, and what a person would type. */
export type RolloutStep = {
  readonly step: string
  readonly description: string
  /** What is edited in the environment's file first. */
  readonly edits: readonly EnvironmentEdit[]
  /** The verb and its words; FINGERPRINT stands for what the last preview printed. */
  readonly args: readonly string[]
}

/** Where a preview's fingerprint goes in the words of a later act. */
export const FINGERPRINT_PLACEHOLDER = '<fingerprint>'

type RolloutTarget = {
  readonly environment: string
  readonly stackName: string
  readonly protected: boolean
  readonly keep: boolean
}

/** The whole rollout of one environment, in the order in which a team would meet it. */
export function rolloutStepsOf({
  environment,
  stackName,
  protected: isProtected,
  keep,
}: RolloutTarget): readonly RolloutStep[] {
  const rolloutStep = (
    step: string,
    description: string,
    args: readonly string[],
    edits: readonly EnvironmentEdit[] = [],
  ): RolloutStep => ({
    step,
    description,
    edits,
    args,
  })
  const preview = (step: string, description: string, edits: readonly EnvironmentEdit[] = []) =>
    rolloutStep(step, description, ['change-set', environment], edits)
  const deploy = (step: string, description: string) =>
    rolloutStep(step, description, ['deploy', environment, '--expect', FINGERPRINT_PLACEHOLDER])

  const rollout = [
    rolloutStep(
      'bootstrap',
      'An administrator creates the bootstrap stack, once per environment: the artifact bucket and the role that CloudFormation works with.',
      ['bootstrap', environment, '--yes'],
    ),
    rolloutStep('lint', 'The templates and environment files are checked, as on every pull request.', [
      'lint',
      environment,
    ]),
    preview('preview the creation', 'The stack does not exist yet, so its preview is predicted from the templates.'),
    deploy(
      'create',
      'What was previewed is deployed: a change set is made, compared with the preview, executed and watched, nested stacks included.',
    ),
    rolloutStep('verify', 'The new version has to prove that it serves: service, targets, sign-in, sockets, alarms.', [
      'verify',
      environment,
    ]),
    preview(
      'preview a change',
      `Someone lets people stay signed in for longer and keeps logs longer, in environments/${environment}.yaml. This is what a reviewer would see.`,
      EXAMPLE_EDITS,
    ),
    deploy(
      'update',
      'The change is deployed. CloudFormation replaces the task definition and updates what depends on it.',
    ),
    rolloutStep('deploy again', 'The same commit once more changes nothing.', [
      'deploy',
      environment,
      '--expect',
      FINGERPRINT_PLACEHOLDER,
    ]),
    rolloutStep('status', 'What an operator sees.', ['status', environment]),
  ]
  const removeProtection = [
    preview(
      'preview without protection',
      `'protected: false' comes first: a protected environment cannot be torn down.`,
      [{ section: undefined, key: 'protected', value: 'false' }],
    ),
    deploy(
      'lift the protection',
      'The deletion protection of every resource and the termination protection of the stack are taken away.',
    ),
  ]
  const end = rolloutStep(
    'tear down',
    'The stack is deleted, its name typed. What keeps data and outlives it is listed.',
    ['teardown', environment, '--stack-name', stackName, '--empty-buckets'],
  )
  return keep ? rollout : [...rollout, ...(isProtected ? removeProtection : []), end]
}

/** What somebody changes in the second version of an environment. */
export const EXAMPLE_EDITS: readonly EnvironmentEdit[] = [
  { section: 'parameters', key: 'SessionDuration', value: '12h' },
  { section: 'parameters', key: 'LogRetentionDays', value: '"180"' },
]
