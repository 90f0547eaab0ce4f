import { availableParallelism } from 'node:os'
import { Problem } from '#lib/model/problem.ts'
import { usageProblem } from '../../scripts/command/parseArguments.ts'
import { runTool } from '../../scripts/command/runTool.ts'
import { tryTemplates } from './tryTemplates.ts'

const NAME = 'test:public'

await runTool(
  {
    name: NAME,
    purpose:
      'Try a folder of CloudFormation templates with every verb against the built-in AWS: lint, prediction, change set, deployment, an update of each parameter, deletion.',
    operands: { name: 'FOLDER', max: 1 },
    flags: {
      jobs: { value: 'NUMBER', meaning: 'templates at the same time (default: one for each processor)' },
      limit: { value: 'SECONDS', meaning: 'the time limit of one template (default: 300)' },
      report: { value: 'FILE', meaning: 'also write the table and the reasons as Markdown' },
    },
    examples: [
      { args: '../their-templates', meaning: 'every template in the folder and below it' },
      { args: 'cdk.out --report report.md', meaning: 'what the CDK synthesized' },
    ],
    exits: { 0: 'every template passed every step', 1: 'a step of a template was refused or failed' },
  },
  async ({ operands: [folder], text }) => {
    if (folder === undefined)
      throw new Problem('No folder is given.', { kind: 'usage', todo: `Run 'npm run ${NAME} -- FOLDER'.` })
    return tryTemplates({
      folder,
      jobs: wholeNumber('jobs', text('jobs')) ?? availableParallelism(),
      limitSeconds: wholeNumber('limit', text('limit')) ?? 300,
      report: text('report'),
    })
  },
)

function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw usageProblem({ name: NAME }, `Flag '--${flag}' takes a whole number of at least 1, not '${text}'.`)
}
