import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { outcomeDocument } from '#lib/render/json/json.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { awsSession } from './command/awsSession.ts'
import { runScript } from './command/runScript.ts'

await runScript(
  {
    name: 'verify',
    purpose: 'Prove that what is deployed serves: stack, tasks, targets, the application, sign-in, alarms. Reads only.',
    environments: 'one',
    readsOnly: true,
    flags: { deadline: { value: 'SECONDS', meaning: 'how long a check may wait for its answer' } },
    examples: [{ words: 'dev', meaning: 'every check, side by side' }],
    exits: { 0: 'healthy', 1: 'unhealthy, or a check could not be made', 3: 'refused' },
  },
  async ({ name, words, tools }) => {
    const opened = await tools.open(name)
    const { environment } = opened
    const deadlineSeconds = words.number('deadline')
    const order = { environment, ...(deadlineSeconds !== undefined && { deadlineSeconds }) }
    await checkAccount({ ...awsSession, environment }, opened)
    const outcome = await verify(order, opened)
    const code = outcome.kind === 'healthy' ? 0 : 1
    return { document: outcomeDocument(outcome.kind, outcome), lines: verifyLines(outcome, name), code }
  },
)
