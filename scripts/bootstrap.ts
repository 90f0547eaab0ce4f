import { checkBootstrap } from '#lib/operations/bootstrap/checkBootstrap.ts'
import { removeBootstrap } from '#lib/operations/bootstrap/removeBootstrap.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import {
  bootstrapCheckDocument,
  bootstrapDocument,
  bootstrapRemovalDocument,
} from '#lib/render/json/outcomeDocument.ts'
import { bootstrapCheckLines, bootstrapLines, bootstrapRemovalLines } from '#lib/render/text/bootstrapOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { bootstrapModeOf } from './command/bootstrapMode.ts'
import { BOOTSTRAP_COMMAND } from './command/catalogue/bootstrap.ts'
import { connectAdministratorTools } from './command/connectAdministratorTools.ts'
import { runScript } from './command/runScript.ts'

await runScript(BOOTSTRAP_COMMAND, async ({ args, name, tools, session }) => {
  const mode = bootstrapModeOf(args)
  const { environment, ...opened } = await tools.open(name)
  const order = {
    ...session,
    environment,
    repository: args.text('repository'),
    ownerId: args.text('owner-id'),
    repositoryId: args.text('repository-id'),
    defaultBranch: args.text('default-branch'),
  }
  const administratorTools = { ...opened, ...(await connectAdministratorTools(environment, opened)) }
  if (mode.kind === 'check') {
    const outcome = await checkBootstrap(order, administratorTools)
    const lines = bootstrapCheckLines(outcome, name)
    return { document: bootstrapCheckDocument(outcome), lines, code: exitCodeOf(outcome) }
  }
  if (mode.kind === 'remove') {
    const outcome = await removeBootstrap({ ...order, typedName: mode.typedName }, administratorTools)
    const lines = bootstrapRemovalLines(outcome, name)
    return { document: bootstrapRemovalDocument(outcome), lines, code: exitCodeOf(outcome) }
  }
  const outcome = await bootstrap({ ...order, yes: mode.yes }, administratorTools)
  return { document: bootstrapDocument(outcome), lines: bootstrapLines(outcome, name), code: exitCodeOf(outcome) }
})
