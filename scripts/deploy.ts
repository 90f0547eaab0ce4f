import { deploy } from '#lib/operations/deploy.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { awsSession } from './command/awsSession.ts'
import { CONTINUES_IN_CLOUDFORMATION } from './command/command.ts'
import { deployExitCode } from './command/deployExitCode.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'deploy',
    purpose: 'Show the change set of an environment, ask, execute it, watch it, and prove that the application serves.',
    environments: 'one',
    flags: {
      yes: { meaning: 'do not ask (an environment that is protected needs --expect)' },
      timeout: { value: 'MINUTES', meaning: 'how long CloudFormation may take (default: 120)' },
      expect: { value: 'FINGERPRINT', meaning: 'execute only what change-set showed with this fingerprint' },
    },
    examples: [
      { words: 'dev', meaning: 'shows the preview and asks' },
      { words: 'production --expect FINGERPRINT', meaning: 'only what was reviewed' },
    ],
    exits: { 0: 'healthy', 1: 'rolled back, failed, or deployed and not proven', 3: 'refused; nothing was changed' },
    afterwards: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const expect = words.text('expect')
    const minutes = words.number('timeout')
    const order = { ...awsSession, environment, yes: words.has('yes'), ...(expect !== undefined && { expect }) }
    const patience = minutes === undefined ? {} : { deadlineSeconds: minutes * 60 }
    const outcome = await deploy({ ...order, ...patience }, opened)
    return {
      document: outcomeDocument(outcome.kind, outcome),
      lines: deployLines(outcome, name),
      code: deployExitCode(outcome),
    }
  },
)
