import { isMap, type Json } from '#lib/model/json.ts'
import { rulesetDefinitionOf } from '#lib/operations/bootstrap/repository/rulesetChanges.ts'
import { isStarted } from '../evaluateExpression.ts'
import { everyJob, type Job, type Workflow } from '../lintedFiles.ts'
import { pullRequestContexts } from '../sampleContexts.ts'
import { findingAt, type WorkflowFinding, type WorkflowRule } from '../workflowRule.ts'

/** A check that no job reports blocks every merge; a job that is skipped counts as a check that passed. */
export const requiredChecks: WorkflowRule = {
  name: 'required-checks',
  findings: ({ workflows }) =>
    requiredNames().flatMap((name): readonly WorkflowFinding[] => {
      const candidates = workflows.filter(({ triggers }) => isForEnvironments(triggers.pull_request?.branches))
      const job = everyJob({ workflows: candidates }).find(({ id }) => id === name)
      const [workflow] = workflows.filter(hasRequiredCheck)
      if (job) {
        const defect = defectOf(job)
        if (defect) return [findingAt(job.workflow.document, [...job.path, defect.key], defect.message, defect.todo)]
        return missingTypes(job)
      }
      const message = `No job of a pull request into a branch of an environment is the required check '${name}': no merge is possible.`
      const todo = `Give the job the id '${name}', for 'pull_request' with 'branches: [main, env/**]'.`
      return workflow ? [findingAt(workflow.document, ['jobs'], message, todo)] : []
    }),
  mutations: [
    {
      subject: 'a required check whose job has another id',
      file: '.github/workflows/check.yml',
      from: '  lint:\n',
      to: '  linting:\n',
      line: 'jobs:',
      message: /is the required check 'lint': no merge is possible/,
    },
    {
      subject: 'a required check that pull requests into environments do not start',
      file: '.github/workflows/preview.yml',
      from: '    branches: [main, env/**]\n',
      to: '    branches: [main]\n',
      findingIn: '.github/workflows/check.yml',
      line: 'jobs:',
      message: /is the required check 'preview'/,
    },
    {
      subject: 'a required check with a name of its own',
      file: '.github/workflows/check.yml',
      from: '  test:\n',
      to: '  test:\n    name: Tests\n',
      line: 'name: Tests',
      message: /Job 'test' reports its check under another name/,
    },
    {
      subject: 'a required check in a matrix',
      file: '.github/workflows/check.yml',
      from: '  test:\n',
      to: '  test:\n    strategy:\n      matrix:\n        node: [24]\n',
      line: 'strategy:',
      message: /Job 'test' reports its check under another name/,
    },
    {
      subject: 'a required check that is skipped',
      file: '.github/workflows/preview.yml',
      from: "startsWith(github.base_ref, 'env/')\n      &&",
      to: "startsWith(github.base_ref, 'environment/')\n      &&",
      line: 'if: >-',
      message: /Job 'preview' is skipped in a pull request into a branch of an environment/,
    },
    {
      subject: 'a required check that a new base does not start',
      file: '.github/workflows/preview.yml',
      from: 'reopened, edited]',
      to: 'reopened]',
      line: 'types: [',
      message: /is not reported after a new base of its pull request: the type 'edited' is missing/,
    },
  ],
}

/** GitHub starts a workflow for the base that a pull request gets later only with the type 'edited'. */
const TYPES = ['opened', 'synchronize', 'reopened', 'edited']

function missingTypes({ id, workflow: { document, triggers } }: Job): readonly WorkflowFinding[] {
  const types = triggers.pull_request?.types
  const missing = TYPES.filter(type => !(Array.isArray(types) && types.includes(type)))
  if (missing.length === 0) return []
  const names = missing.map(type => `'${type}'`).join(', ')
  const message = `The required check '${id}' is not reported after a new base of its pull request: the type ${names} is missing.`
  return [findingAt(document, ['on', 'pull_request', 'types'], message, `Write 'types: [${TYPES.join(', ')}]'.`)]
}

/** True if a job of this workflow is a check without which no pull request into an environment is merged. */
export function hasRequiredCheck({ triggers, jobs }: Workflow): boolean {
  return triggers.pull_request !== undefined && jobs.some(({ id }) => requiredNames().includes(id))
}

/** The contexts of the ruleset that `bootstrap` makes for the branch of an environment. */
function requiredNames(): readonly string[] {
  const { rules } = rulesetDefinitionOf({ name: 'env/dev', branch: 'env/dev', reviewers: 0 })
  const parameters = mapsIn(rules).map(({ parameters }) => (isMap(parameters) ? parameters.required_status_checks : []))
  return parameters.flatMap(checks => mapsIn(checks).map(({ context }) => String(context)))
}

function mapsIn(value: Json | undefined) {
  return Array.isArray(value) ? value.filter(isMap) : []
}

function isForEnvironments(branches: Json | undefined): boolean {
  return Array.isArray(branches) && branches.includes('env/**')
}

function defectOf(job: Job): { readonly key: string; readonly message: string; readonly todo: string } | undefined {
  for (const key of ['name', 'strategy'])
    if (job.value[key] !== undefined)
      return { key, message: `Job '${job.id}' reports its check under another name.`, todo: `Delete '${key}'.` }
  return isStarted(job, pullRequestContexts('env/dev', { full_name: 'octo-org/chat', fork: false }))
    ? undefined
    : {
        key: 'if',
        message: `Job '${job.id}' is skipped in a pull request into a branch of an environment, and passes as a check.`,
        todo: "Correct its 'if'.",
      }
}
