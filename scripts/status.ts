import { status } from '#lib/operations/status.ts'
import { outcomeDocument } from '#lib/render/json.ts'
import { statusLines } from '#lib/render/status.ts'
import { runScript } from './command/runScript.ts'
import { session } from './command/session.ts'

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
    const outcome = await status({ ...session, environment }, opened)
    const kind = outcome.stacks[0]?.status ?? 'absent'
    return { document: outcomeDocument(kind, outcome), lines: statusLines(outcome, name), code: 0 }
  },
)
