import { everyExpression, everyText } from '../lintedFiles.ts'
import { findingAt, type WorkflowRule } from '../workflowRule.ts'

/** The environments that this repository comes with. */
const NAMES = ['dev', 'staging', 'production']
const LITERAL_BRANCH = /\benv\/[\w-]+/

/** Workflows find environments by their files and branches, so that nothing in them changes with an environment. */
export const environmentNames: WorkflowRule = {
  name: 'environment-names',
  findings: ({ workflows }) =>
    workflows.flatMap(({ document }) => {
      const texts = everyText(document).filter(({ text }) => LITERAL_BRANCH.test(text) || NAMES.includes(text))
      const quoted = everyExpression(document).filter(({ text }) => NAMES.some(name => text.includes(`'${name}'`)))
      return [...texts, ...quoted].map(({ path, text }) =>
        findingAt(
          document,
          path,
          `The workflow names one environment: ${LITERAL_BRANCH.exec(text)?.[0] ?? text}.`,
          "Read the name from the branch, the inputs or './actions/environments'.",
          LITERAL_BRANCH.exec(text)?.[0] ?? NAMES.find(name => text.includes(name)),
        ),
      )
    }),
  mutations: [
    {
      subject: 'a deployment of one branch',
      file: '.github/workflows/deploy.yml',
      from: 'branches: [env/**]',
      to: 'branches: [env/production]',
      message: /The workflow names one environment: env\/production/,
    },
    {
      subject: 'a condition with the name of an environment',
      file: '.github/workflows/deploy.yml',
      from: "if: needs.environment.outputs.name != ''",
      to: "if: needs.environment.outputs.name != 'production'",
      message: /The workflow names one environment/,
    },
    {
      subject: 'a list of environments',
      file: '.github/workflows/verify.yml',
      from: 'environment: ${{ fromJSON(needs.environments.outputs.names) }}',
      to: 'environment: [test-eu, dev]',
      message: /The workflow names one environment: dev/,
    },
    {
      subject: 'a GitHub environment by its name',
      file: '.github/workflows/deploy.yml',
      from: 'name: ${{ needs.environment.outputs.name }}\n      url',
      to: 'name: dev\n      url',
      message: /The workflow names one environment: dev/,
    },
  ],
}
