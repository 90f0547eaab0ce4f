import { ALLOWED_ACTIONS } from '../allowedActions.ts'
import { everyJob, type Job, type LintedFiles } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** They are absent from jobs that predict a change without an account: `change-set` does without. */
const OPTIONAL = ['actions', 'id-token']

/** A job has the permissions of the actions that it uses, which the first line of each `action.yml` lists, and no other. */
export const actionPermissions: WorkflowRule = {
  name: 'action-permissions',
  findings: files =>
    everyJob(files).flatMap(job => {
      const wanted = permissionsOfActions(job, files)
      const path = [...job.path, 'permissions']
      const { document } = job.workflow
      const extra = Object.entries(job.permissions).filter(([scope, level]) => wanted[scope] !== level)
      const missing = Object.entries(wanted).filter(
        ([scope]) => job.permissions[scope] === undefined && !(isPrediction(job) && OPTIONAL.includes(scope)),
      )
      return [
        ...extra.map(([scope, level]) =>
          findingAt(
            document,
            [...path, scope],
            `Job '${job.id}' has '${scope}: ${level}', which none of its actions needs.`,
            wanted[scope] === undefined ? 'Delete it.' : `Write '${scope}: ${wanted[scope]}'.`,
          ),
        ),
        ...missing.map(([scope, level]) =>
          findingAt(document, path, `Job '${job.id}' lacks '${scope}: ${level}', which its actions need.`, 'Add it.'),
        ),
      ]
    }),
  mutations: [
    {
      subject: 'a job with a permission that its actions do not need',
      file: '.github/workflows/verify.yml',
      from: '      contents: read\n      id-token: write\n',
      to: '      issues: write\n      contents: read\n      id-token: write\n',
      message: /Job 'verify' has 'issues: write', which none of its actions needs/,
    },
    {
      subject: 'a job that may write where its actions read',
      file: '.github/workflows/verify.yml',
      from: '      contents: read\n      id-token: write\n',
      to: '      contents: write\n      id-token: write\n',
      message: /Job 'verify' has 'contents: write', which none of its actions needs/,
    },
    {
      subject: 'a job without a permission that its action needs',
      file: '.github/workflows/deploy.yml',
      from: '      deployments: read\n',
      to: '',
      line: 'permissions:',
      message: /Job 'deploy' lacks 'deployments: read', which its actions need/,
    },
    {
      subject: 'a job whose action asks for another permission since',
      file: 'actions/verify/action.yml',
      from: '# permissions: contents: read, id-token: write',
      to: '# permissions: checks: read, contents: read, id-token: write',
      findingIn: '.github/workflows/verify.yml',
      line: 'permissions:',
      message: /Job 'verify' lacks 'checks: read'/,
    },
  ],
}

function permissionsOfActions({ steps }: Job, { actions }: LintedFiles): Readonly<Record<string, string>> {
  const used = steps.flatMap(({ uses = '' }) => [
    ...actions.filter(action => action.uses === uses),
    ...ALLOWED_ACTIONS.filter(({ name }) => uses.startsWith(`${name}@`)),
  ])
  const wanted: Record<string, string> = {}
  for (const { permissions } of used)
    for (const [scope, level] of Object.entries(permissions)) if (wanted[scope] !== 'write') wanted[scope] = level
  return wanted
}

function isPrediction({ steps, permissions }: Job): boolean {
  return steps.some(({ uses }) => uses === './actions/change-set') && permissions['id-token'] === undefined
}
