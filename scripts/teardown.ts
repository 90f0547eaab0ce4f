import { teardown } from '#lib/operations/teardown.ts'
import { teardownDocument } from '#lib/render/json/outcomeDocument.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { CONTINUES_IN_CLOUDFORMATION } from './command/command.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'teardown',
    purpose: 'Delete the stack of an environment and list the resources that remain because they hold data.',
    environments: 'one',
    flags: {
      'stack-name': { value: 'NAME', meaning: "confirm with the stack's name instead of a prompt" },
      'empty-buckets': { meaning: "delete the objects in the stack's buckets without a prompt" },
    },
    examples: [
      { args: 'dev', meaning: "prompt for the stack's name" },
      { args: 'dev --stack-name open-webui-dev', meaning: 'no prompt' },
    ],
    exits: { 0: 'gone, or nothing to do', 1: 'not deleted', 3: 'refused; nothing was changed' },
    afterInterrupt: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ args, name, tools, session }) => {
    const typedName = args.text('stack-name')
    const opened = await tools.open(name)
    const { environment } = opened
    const order = { ...session, environment, emptyBuckets: args.has('empty-buckets') }
    const outcome = await teardown({ ...order, ...(typedName !== undefined && { typedName }) }, opened)
    return { document: teardownDocument(outcome), lines: teardownLines(outcome, name), code: exitCodeOf(outcome) }
  },
)
