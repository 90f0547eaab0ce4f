import { bootstrap } from '#lib/operations/bootstrap.ts'
import { bootstrapDocument } from '#lib/render/json/outcomeDocument.ts'
import { bootstrapLines } from '#lib/render/text/bootstrapOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { CONTINUES_IN_CLOUDFORMATION } from './command/command.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'bootstrap',
    purpose: 'Create the artifact bucket and the roles of an environment, before its first deployment.',
    environments: 'one',
    flags: { yes: { meaning: 'skip the confirmation prompt' } },
    examples: [{ args: 'dev', meaning: 'once per environment, with administrator credentials' }],
    exits: {
      0: 'created, updated or unchanged',
      1: 'rolled back or failed',
      3: 'refused or declined; nothing was changed',
    },
    afterInterrupt: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ args, name, tools, session }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await bootstrap({ ...session, environment, yes: args.has('yes') }, opened)
    return {
      document: bootstrapDocument(outcome),
      lines: bootstrapLines(outcome, name),
      code: exitCodeOf(outcome),
    }
  },
)
