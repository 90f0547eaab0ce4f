import type { Edit } from './stage.ts'

/** One step of the story: what it is called, what is told before it, and what a person would type. */
export type Act = {
  readonly step: string
  readonly tells: string
  /** What is edited in the environment's file first. */
  readonly edits: readonly Edit[]
  /** The verb and its words; FINGERPRINT stands for what the last preview printed. */
  readonly words: readonly string[]
}

/** Where a preview's fingerprint goes in the words of a later act. */
export const FINGERPRINT = '<fingerprint>'

type Wish = {
  readonly environment: string
  readonly stackName: string
  readonly protected: boolean
  readonly keep: boolean
}

/** The whole rollout of one environment, in the order in which a team would meet it. */
export function actsOf({ environment, stackName, protected: isProtected, keep }: Wish): readonly Act[] {
  const act = (step: string, tells: string, words: readonly string[], edits: readonly Edit[] = []): Act => ({
    step,
    tells,
    edits,
    words,
  })
  const preview = (step: string, tells: string, edits: readonly Edit[] = []) =>
    act(step, tells, ['change-set', environment], edits)
  const deploy = (step: string, tells: string) => act(step, tells, ['deploy', environment, '--expect', FINGERPRINT])

  const rollout = [
    act(
      'bootstrap',
      'An administrator creates the bootstrap stack, once per environment: the artifact bucket and the role that CloudFormation works with.',
      ['bootstrap', environment, '--yes'],
    ),
    act('lint', 'The templates and environment files are checked, as on every pull request.', ['lint', environment]),
    preview('preview the creation', 'The stack does not exist yet, so its preview is predicted from the templates.'),
    deploy(
      'create',
      'What was previewed is deployed: a change set is made, compared with the preview, executed and watched, nested stacks included.',
    ),
    act('verify', 'The new version has to prove that it serves: service, targets, sign-in, sockets, alarms.', [
      'verify',
      environment,
    ]),
    preview(
      'preview a change',
      `Someone lets people stay signed in for longer and keeps logs longer, in environments/${environment}.yaml. This is what a reviewer would see.`,
      CHANGE,
    ),
    deploy(
      'update',
      'The change is deployed. CloudFormation replaces the task definition and updates what depends on it.',
    ),
    act('deploy again', 'The same commit once more changes nothing.', ['deploy', environment, '--expect', FINGERPRINT]),
    act('status', 'What an operator sees.', ['status', environment]),
  ]
  const lift = [
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
  const end = act('tear down', 'The stack is deleted, its name typed. What keeps data and outlives it is listed.', [
    'teardown',
    environment,
    '--stack-name',
    stackName,
    '--empty-buckets',
  ])
  return keep ? rollout : [...rollout, ...(isProtected ? lift : []), end]
}

/** What somebody changes in the second version of an environment. */
export const CHANGE: readonly Edit[] = [
  { section: 'parameters', key: 'SessionDuration', value: '12h' },
  { section: 'parameters', key: 'LogRetentionDays', value: '"180"' },
]
