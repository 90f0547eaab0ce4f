import { bootstrap } from '#lib/operations/bootstrap.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { bootstrapLines } from '#lib/render/text/bootstrapOutcome.ts'
import { awsSession } from './command/awsSession.ts'
import { CONTINUES_IN_CLOUDFORMATION } from './command/command.ts'
import { deployExitCode } from './command/deployExitCode.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'bootstrap',
    purpose: 'Create what an environment needs before its first deployment: the artifact bucket and its roles.',
    environments: 'one',
    flags: { yes: { meaning: 'do not ask' } },
    examples: [{ words: 'dev', meaning: 'once per environment, with the credentials of an administrator' }],
    exits: {
      0: 'there, or brought up to date',
      1: 'rolled back or failed',
      3: 'refused or declined; nothing was changed',
    },
    afterwards: CONTINUES_IN_CLOUDFORMATION,
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await bootstrap({ ...awsSession, environment, yes: words.has('yes') }, opened)
    return {
      document: outcomeDocument(outcome.kind, outcome),
      lines: bootstrapLines(outcome, name),
      code: deployExitCode(outcome),
    }
  },
)
