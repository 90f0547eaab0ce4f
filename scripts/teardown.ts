import { teardown } from '#lib/operations/teardown.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { teardownLines } from '#lib/render/text/teardownOutcome.ts'
import { awsSession } from './command/awsSession.ts'
import { CONTINUES_IN_CLOUDFORMATION } from './command/command.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'teardown',
    purpose:
      'Delete the stack of an environment. What keeps data stays, and is named with the way to remove or keep it.',
    environments: 'one',
    flags: {
      'stack-name': { value: 'NAME', meaning: "the stack's name, instead of typing it when asked" },
      'empty-buckets': { meaning: 'delete what is in the buckets that the stack owns, without asking' },
    },
    examples: [
      { words: 'dev', meaning: "asks for the stack's name" },
      { words: 'dev --stack-name open-webui-dev', meaning: 'does not ask for it' },
    ],
    exits: { 0: 'gone, or there was nothing', 1: 'it could not be deleted', 3: 'refused; nothing was changed' },
    afterwards: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const typedName = words.text('stack-name')
    const order = {
      ...awsSession,
      environment,
      emptyBuckets: words.has('empty-buckets'),
      ...(typedName !== undefined && { typedName }),
    }
    const outcome = await teardown(order, opened)
    const code = outcome.kind === 'failed' ? 1 : 0
    return { document: outcomeDocument(outcome.kind, outcome), lines: teardownLines(outcome, name), code }
  },
)
