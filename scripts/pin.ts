import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { pin } from '#lib/operations/pin.ts'
import { pinDocument } from '#lib/render/json/outcomeDocument.ts'
import { pinLines } from '#lib/render/text/pinOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { PIN_COMMAND } from './command/catalogue/pin.ts'
import { runScript } from './command/runScript.ts'

await runScript(PIN_COMMAND, async ({ name, tools }) => {
  const [{ connectImageRegistry }, { connectFileEditor }, environment] = await Promise.all([
    import('#lib/imageRegistry/connectImageRegistry.ts'),
    import('#lib/files/connectFileEditor.ts'),
    readEnvironment(name, tools),
  ])
  const files = connectFileEditor(process.cwd())
  const outcome = await pin({ environment }, { ...tools, imageRegistry: connectImageRegistry(tools), files })
  return { document: pinDocument(outcome), lines: pinLines(outcome), code: exitCodeOf(outcome) }
})
