import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { pin } from '#lib/operations/pin.ts'
import { pinDocument } from '#lib/render/json/outcomeDocument.ts'
import { pinLines } from '#lib/render/text/pinOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'pin',
    purpose: "Write the digest of an environment's image beside its tag, as the image registry has it. No AWS account.",
    environments: 'one',
    readsOnly: true,
    flags: {},
    examples: [{ args: 'dev', meaning: 'after a change of ImageTag or ImageVariant' }],
    exits: { 0: 'written, or already right', 1: 'the registry cannot be read' },
  },
  async ({ name, tools }) => {
    const [{ connectImageRegistry }, { connectFileEditor }, environment] = await Promise.all([
      import('#lib/imageRegistry/connectImageRegistry.ts'),
      import('#lib/files/connectFileEditor.ts'),
      readEnvironment(name, tools),
    ])
    const files = connectFileEditor(process.cwd())
    const outcome = await pin({ environment }, { ...tools, imageRegistry: connectImageRegistry(tools), files })
    return { document: pinDocument(outcome), lines: pinLines(outcome), code: exitCodeOf(outcome) }
  },
)
