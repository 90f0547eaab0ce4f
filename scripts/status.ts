import { status } from '#lib/operations/status.ts'
import { statusDocument } from '#lib/render/json/outcomeDocument.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'status',
    purpose: 'Show the stacks of an environment, its service, last events, outputs and last failure. Changes nothing.',
    environments: 'one',
    readsOnly: true,
    flags: {},
    examples: [{ args: 'production', meaning: 'the current state of production' }],
    exits: { 0: 'shown', 1: 'not readable', 3: 'refused' },
  },
  async ({ name, tools, session }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await status({ ...session, environment }, opened)
    return { document: statusDocument(outcome), lines: statusLines(outcome, name), code: 0 }
  },
)
