import { changeSet } from '#lib/operations/changeSet.ts'
import { changeSetDocument } from '#lib/render/json/outcomeDocument.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'change-set',
    purpose: 'Show what a deployment would change, interrupt, replace or delete. Changes nothing.',
    environments: 'one',
    flags: {
      predict: { meaning: 'compute the changes from the templates, without an AWS account' },
      base: { value: 'REF', meaning: 'with --predict: the git reference to compare with (default: main)' },
    },
    examples: [
      { args: 'dev', meaning: "CloudFormation's own change set" },
      { args: 'dev --predict --base main', meaning: 'the differences from branch main' },
    ],
    exits: { 0: 'shown, with or without changes', 1: 'CloudFormation refused it', 3: 'refused; nothing was changed' },
  },
  async ({ args, name, tools, session }) => {
    const base = args.text('base')
    const predict = args.has('predict')
    if (base !== undefined && !predict) throw missingPredict(name, base)
    const opened = await (predict ? tools.openOffline(name) : tools.open(name))
    const { environment } = opened
    const order = { ...session, environment, predict, ...(base !== undefined && { base }) }
    const outcome = await changeSet(order, opened)
    return {
      document: changeSetDocument(outcome),
      lines: predict ? [] : changeSetLines(outcome),
      code: exitCodeOf(outcome),
    }
  },
)

function missingPredict(name: string, base: string): Error {
  return usageProblem(
    { name: 'change-set' },
    "Flag '--base' needs '--predict': CloudFormation compares with the deployed stack.",
    `Run 'npm run change-set -- ${name} --predict --base ${base}', or remove '--base'.`,
  )
}
