import type { Role } from '#lib/model/environment.ts'
import type { EnvironmentEdit } from './workingCopy.ts'

/** The identity that a verb runs with: the administrator, or the role that the verb's workflow assumes. */
export type StepIdentity = 'administrator' | Role

/** One step of the rollout: its title, the sentence before it, and the verb that it runs. */
export type RolloutStep = {
  readonly step: string
  readonly description: string
  /** Edits of the environment's file before the verb. */
  readonly edits: readonly EnvironmentEdit[]
  /** The verb and its arguments; FINGERPRINT_PLACEHOLDER stands for the fingerprint of the last preview. */
  readonly args: readonly string[]
  /** Undefined for a verb that makes no call to AWS. */
  readonly identity: StepIdentity | undefined
}

/** Stands for the fingerprint of the last preview in the arguments of a later step. */
export const FINGERPRINT_PLACEHOLDER = '<fingerprint>'

type RolloutTarget = {
  readonly environment: string
  readonly stackName: string
  readonly protected: boolean
  readonly keep: boolean
  /** The flags that name the repository whose workflows assume the roles. */
  readonly bootstrapFlags: readonly string[]
}

/** The whole rollout of one environment, in the order in which a team runs it. */
export function rolloutStepsOf({
  environment,
  stackName,
  protected: isProtected,
  keep,
  bootstrapFlags,
}: RolloutTarget): readonly RolloutStep[] {
  const rolloutStep = (
    step: string,
    description: string,
    identity: StepIdentity | undefined,
    args: readonly string[],
    edits: readonly EnvironmentEdit[] = [],
  ): RolloutStep => ({ step, description, edits, args, identity })
  const preview = (step: string, description: string, edits: readonly EnvironmentEdit[] = []) =>
    rolloutStep(step, description, 'preview', ['change-set', environment], edits)
  const deploy = (step: string, description: string) =>
    rolloutStep(step, description, 'deploy', ['deploy', environment, '--expect', FINGERPRINT_PLACEHOLDER])

  const rollout = [
    rolloutStep(
      'create the bootstrap stack',
      'An administrator creates the bootstrap stack once per environment: the artifact bucket, the role that CloudFormation uses, and the roles of the workflows.',
      'administrator',
      ['bootstrap', environment, '--yes', ...bootstrapFlags],
    ),
    rolloutStep('lint', 'Check the templates and environment files, as on every pull request.', undefined, [
      'lint',
      environment,
    ]),
    preview('preview the creation', 'The stack does not exist yet, so the preview is predicted from the templates.'),
    deploy(
      'create the stack',
      'Deploy exactly this preview: create a change set, compare it with the preview, execute it, and watch every nested stack.',
    ),
    rolloutStep(
      'verify',
      'Check that the new version works: service, targets, sign-in, WebSockets, alarms.',
      'observe',
      ['verify', environment],
    ),
    preview(
      'preview a change',
      `An engineer edits environments/${environment}.yaml: longer sessions, longer log retention. A reviewer sees this preview.`,
      EXAMPLE_EDITS,
    ),
    deploy(
      'deploy the change',
      'CloudFormation replaces the task definition and updates everything that depends on it.',
    ),
    deploy('deploy again', 'Deploy the same commit again: nothing changes.'),
    rolloutStep('detect drift', 'Compare the live resources with the templates, as the nightly job does.', 'observe', [
      'drift',
      environment,
    ]),
    rolloutStep('show the status', 'An operator sees the stack, its outputs and its health.', 'deploy', [
      'status',
      environment,
    ]),
  ]
  const removeProtection = [
    preview(
      'preview without protection',
      `A protected environment cannot be deleted, so 'protected: false' is deployed first.`,
      [{ section: undefined, key: 'protected', value: 'false' }],
    ),
    deploy(
      'remove the protection',
      'Remove the deletion protection of every resource and the termination protection of the stack.',
    ),
  ]
  const end = rolloutStep(
    'tear down',
    'Delete the stack, confirmed by its name, and list the retained resources.',
    'teardown',
    ['teardown', environment, '--stack-name', stackName, '--empty-buckets'],
  )
  return keep ? rollout : [...rollout, ...(isProtected ? removeProtection : []), end]
}

/** The edits of the second version of an environment. */
export const EXAMPLE_EDITS: readonly EnvironmentEdit[] = [
  { section: 'parameters', key: 'SessionDuration', value: '12h' },
  { section: 'parameters', key: 'LogRetentionDays', value: '"180"' },
]
