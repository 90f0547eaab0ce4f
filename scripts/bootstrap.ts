import { bootstrap } from '#lib/operations/bootstrap.ts'
import { bootstrapLines } from '#lib/render/bootstrapOutcome.ts'
import { outcomeDocument } from '#lib/render/json.ts'
import { GOES_ON } from './command/command.ts'
import { deployExit } from './command/exitCode.ts'
import { runScript } from './command/runScript.ts'
import { session } from './command/session.ts'

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
    afterwards: GOES_ON,
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const outcome = await bootstrap({ ...session, environment, yes: words.has('yes') }, opened)
    return {
      document: outcomeDocument(outcome.kind, outcome),
      lines: bootstrapLines(outcome, name),
      code: deployExit(outcome),
    }
  },
)
