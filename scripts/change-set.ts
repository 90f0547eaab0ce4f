import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { changeSetLines } from '#lib/render/text/changeSetOutcome.ts'
import { awsSession } from './command/awsSession.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'change-set',
    purpose: 'Show what a deployment would change, be interrupted by, replace or lose. It changes nothing.',
    environments: 'one',
    flags: {
      predict: { meaning: 'work it out from the templates alone, without an account' },
      base: { value: 'REF', meaning: 'with --predict: the git reference to compare with (default: main)' },
    },
    examples: [
      { words: 'dev', meaning: "CloudFormation's own change set" },
      { words: 'dev --predict --base main', meaning: 'what differs from branch main' },
    ],
    exits: { 0: 'shown, even when nothing changes', 1: 'CloudFormation refused', 3: 'refused; nothing was touched' },
  },
  async ({ name, words, tools }) => {
    const base = words.text('base')
    const predict = words.has('predict')
    if (base !== undefined && !predict) throw needsPredict(name, base)
    const opened = await (predict ? tools.openOffline(name) : tools.open(name))
    const { environment } = opened
    const order = { ...awsSession, environment, predict, ...(base !== undefined && { base }) }
    const outcome = await changeSet(order, opened)
    return { document: outcomeDocument(outcome.kind, outcome), lines: predict ? [] : changeSetLines(outcome), code: 0 }
  },
)

function needsPredict(name: string, base: string): Problem {
  return new Problem('--base is only for --predict: CloudFormation compares with what is deployed.', {
    kind: 'usage',
    todo: `Run 'npm run change-set -- ${name} --predict --base ${base}', or leave --base out.`,
  })
}
