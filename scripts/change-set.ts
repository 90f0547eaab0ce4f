import { changeSet } from '#lib/operations/changeSet.ts'
import { changeSetDocument } from '#lib/render/json/outcomeDocument.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { CHANGE_SET_COMMAND } from './command/catalogue/changeSet.ts'
import { usageProblem } from './command/parseArguments.ts'
import { runScript } from './command/runScript.ts'

await runScript(CHANGE_SET_COMMAND, async ({ args, name, tools, session }) => {
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
})

function missingPredict(name: string, base: string): Error {
  return usageProblem(
    { name: 'change-set' },
    "Flag '--base' needs '--predict': CloudFormation compares with the deployed stack.",
    `Run 'npm run change-set -- ${name} --predict --base ${base}', or remove '--base'.`,
  )
}
