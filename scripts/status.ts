import { poolSettings } from '#lib/operations/local/poolSettings.ts'
import { status } from '#lib/operations/status.ts'
import { poolSettingsDocument } from '#lib/render/json/localDocument.ts'
import { statusDocument } from '#lib/render/json/outcomeDocument.ts'
import { poolSettingLines } from '#lib/render/text/localOutcome.ts'
import { statusLines } from '#lib/render/text/status.ts'
import { STATUS_COMMAND } from './command/catalogue/status.ts'
import { runScript } from './command/runScript.ts'

await runScript(STATUS_COMMAND, async ({ args, name, tools, session }) => {
  const opened = await tools.open(name)
  const { environment } = opened
  if (args.has('env')) {
    const settings = await poolSettings({ ...session, environment }, opened)
    return { document: poolSettingsDocument(settings), lines: poolSettingLines(settings), code: 0 }
  }
  const outcome = await status({ ...session, environment }, opened)
  return { document: statusDocument(outcome), lines: statusLines(outcome, name), code: 0 }
})
