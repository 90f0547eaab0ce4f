import { poolSettings } from '#lib/operations/local/poolSettings.ts'
import { status } from '#lib/operations/status.ts'
import { poolSettingsDocument } from '#lib/render/json/localDocument.ts'
import { statusDocument } from '#lib/render/json/outcomeDocument.ts'
import { poolSettingLines } from '#lib/render/text/localOutcome.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'status',
    purpose: 'Show the stacks of an environment, its service, last events, outputs and last failure. Changes nothing.',
    environments: 'one',
    readsOnly: true,
    flags: {
      env: { meaning: 'print the lines of docker/.env for a local run with its user pool; all else goes to stderr' },
    },
    resultOnStdout: 'env',
    examples: [
      { args: 'production', meaning: 'the current state of production' },
      { args: 'dev --env > docker/.env', meaning: "with 'npm run -s', which leaves out npm's own lines" },
    ],
    exits: { 0: 'shown', 1: 'not readable', 3: 'refused' },
  },
  async ({ args, name, tools, session }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    if (args.has('env')) {
      const settings = await poolSettings({ ...session, environment }, opened)
      return { document: poolSettingsDocument(settings), lines: poolSettingLines(settings), code: 0 }
    }
    const outcome = await status({ ...session, environment }, opened)
    return { document: statusDocument(outcome), lines: statusLines(outcome, name), code: 0 }
  },
)
