import { isMap } from '#lib/model/json.ts'
import { evaluateText } from '../evaluateExpression.ts'
import { everyJob, type Job } from '../lintedFiles.ts'
import { sampleContexts } from '../sampleContexts.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** The GitHub environment of a job by its action, for environment `dev`; any other job has none. */
const ENVIRONMENTS: Readonly<Record<string, string>> = {
  './actions/acceptance': 'dev',
  './actions/deploy': 'dev',
  './actions/teardown': 'dev-teardown',
}

/** The roles `deploy` and `teardown` trust their GitHub environment alone, whose reviewers and branches are the gate. */
export const gitHubEnvironments: WorkflowRule = {
  name: 'github-environments',
  findings: files =>
    everyJob(files).flatMap(job => {
      const [action, expected] = gateOf(job)
      const found = environmentOf(job)
      if (found === expected) return []
      const message =
        expected === undefined
          ? `Job '${job.id}' uses a GitHub environment: GitHub would record a deployment.`
          : `Job '${job.id}' runs '${action}' for environment 'dev' in ${found ? `GitHub environment '${found}'` : 'no GitHub environment'}, not in '${expected}'.`
      const todo =
        expected === undefined
          ? "Delete 'environment'."
          : 'Use the environment that its role trusts: its reviewers decide.'
      return findingAt(
        job.workflow.document,
        'environment' in job.value ? [...job.path, 'environment'] : job.path,
        message,
        todo,
      )
    }),
  mutations: [
    {
      subject: 'a deployment without a GitHub environment',
      file: '.github/workflows/deploy.yml',
      from: '    environment:\n      name: ${{ needs.environment.outputs.name }}\n      url: ${{ steps.deploy.outputs.url }}\n',
      to: '',
      line: 'deploy:',
      message: /Job 'deploy' runs '.\/actions\/deploy' for environment 'dev' in no GitHub environment, not in 'dev'/,
    },
    {
      subject: 'an acceptance run without a GitHub environment',
      file: '.github/workflows/acceptance.yml',
      from: '    timeout-minutes: 20\n    environment:\n      name: ${{ needs.environment.outputs.name }}\n',
      to: '    timeout-minutes: 20\n',
      line: 'answers:',
      message:
        /Job 'answers' runs '.\/actions\/acceptance' for environment 'dev' in no GitHub environment, not in 'dev'/,
    },
    {
      subject: 'a teardown in the GitHub environment of the deployments',
      file: '.github/workflows/teardown.yml',
      from: '      name: ${{ needs.environment.outputs.name }}-teardown\n',
      to: '      name: ${{ needs.environment.outputs.name }}\n',
      line: 'environment:',
      message: /in GitHub environment 'dev', not in 'dev-teardown'/,
    },
    {
      subject: 'a verification in a GitHub environment',
      file: '.github/workflows/verify.yml',
      from: '    timeout-minutes: 20\n',
      to: '    environment: ${{ matrix.environment }}\n    timeout-minutes: 20\n',
      message: /Job 'verify' uses a GitHub environment/,
    },
    {
      subject: 'a preview in the GitHub environment of the deployments',
      file: '.github/workflows/preview.yml',
      from: '    timeout-minutes: 45\n',
      to: '    environment: ${{ github.base_ref }}\n    timeout-minutes: 45\n',
      message: /Job 'preview' uses a GitHub environment/,
    },
  ],
}

function gateOf({ steps }: Job): readonly [string, string] | readonly [undefined, undefined] {
  const gate = Object.entries(ENVIRONMENTS).find(([action]) => steps.some(({ uses }) => uses === action))
  return gate ?? [undefined, undefined]
}

function environmentOf(job: Job): string | undefined {
  const { environment } = job.value
  const name = isMap(environment) ? environment.name : environment
  return typeof name === 'string' ? evaluateText(name, sampleContexts(job)) : undefined
}
