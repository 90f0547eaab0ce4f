import { lint } from '#lib/operations/lint.ts'
import { lintDocument } from '#lib/render/json/outcomeDocument.ts'
import { lintLines } from '#lib/render/text/lintOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'lint',
    purpose: 'Check the templates with the parameters of every environment, without an AWS account.',
    environments: 'any',
    readsOnly: true,
    flags: {
      base: {
        value: 'REF',
        meaning: 'also find what CloudFormation refuses to change from the files at this git reference',
      },
    },
    examples: [
      { args: '', meaning: 'all environments' },
      { args: 'dev', meaning: 'one environment' },
      { args: '--base main', meaning: 'also the differences from branch main that are impossible' },
    ],
    exits: { 0: 'no errors (warnings are allowed)', 1: 'at least one error' },
  },
  async ({ args, tools }) => {
    const { environments } = args
    const base = args.text('base')
    const order = { ...(environments.length > 0 && { environments }), ...(base !== undefined && { base }) }
    const outcome = await lint(order, { ...tools, linter: await tools.linter(), policies: await tools.policies() })
    return { document: lintDocument(outcome), lines: lintLines(outcome), code: exitCodeOf(outcome) }
  },
)
