import { status } from '#lib/operations/status.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { awsSession } from './command/awsSession.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'status',
    purpose:
      'Show an environment: its stacks, what runs, the last events, its outputs and why it failed last. Reads only.',
    environments: 'one',
    readsOnly: true,
    flags: {},
    examples: [{ words: 'production', meaning: 'how production stands' }],
    exits: { 0: 'shown', 1: 'it could not be read', 3: 'refused' },
  },
  async ({ name, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await status({ ...awsSession, environment }, opened)
    const kind = outcome.stacks[0]?.status ?? 'absent'
    return { document: outcomeDocument(kind, outcome), lines: statusLines(outcome, name), code: 0 }
  },
)
