import { deploy } from '#lib/operations/deploy.ts'
import { deployDocument } from '#lib/render/json/outcomeDocument.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { CONTINUES_IN_CLOUDFORMATION, deadlineFlag } from './command/command.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'deploy',
    purpose: 'Show the change set of an environment, ask for confirmation, execute it, watch it and verify the result.',
    environments: 'one',
    flags: {
      yes: { meaning: 'skip the confirmation prompt (a protected environment needs --expect)' },
      deadline: deadlineFlag('the time limit to the end of the operation of CloudFormation (default: 210m)'),
      expect: { value: 'FINGERPRINT', meaning: 'execute only the change set with this fingerprint, from change-set' },
    },
    examples: [
      { args: 'dev', meaning: 'show the preview, then prompt' },
      { args: 'dev --yes --deadline 30m', meaning: 'no prompt, 30 minutes' },
      { args: 'production --expect FINGERPRINT', meaning: 'only the reviewed change set' },
    ],
    exits: {
      0: 'deployed or unchanged, and healthy',
      1: 'rolled back, failed, or deployed but not proven',
      3: 'refused or declined; nothing was changed',
    },
    afterInterrupt: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ args, name, tools, session }) => {
    const deadlineSeconds = args.deadline('deadline')
    const expect = args.text('expect')
    const opened = await tools.open(name)
    const { environment } = opened
    const order = { ...session, environment, yes: args.has('yes'), deadlineSeconds }
    const outcome = await deploy({ ...order, ...(expect !== undefined && { expect }) }, opened)
    return { document: deployDocument(outcome), lines: deployLines(outcome, name), code: exitCodeOf(outcome) }
  },
)
