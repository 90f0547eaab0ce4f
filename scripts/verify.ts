import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { verifyDeep } from '#lib/operations/verifyDeep.ts'
import { verifyDocument } from '#lib/render/json/outcomeDocument.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { deadlineFlag } from './command/command.ts'
import { connectDeepTools } from './command/connectDeepTools.ts'
import { runScript } from './command/runScript.ts'
import { testUserOf } from './command/testUser.ts'

await runScript(
  {
    name: 'verify',
    purpose: 'Verify that the deployed version works: stack, tasks, targets, sign-in, alarms. Leaves nothing behind.',
    environments: 'one',
    readsOnly: { unless: 'deep' },
    flags: {
      deadline: deadlineFlag('the time limit for each check (default: its own limit)'),
      deep: {
        meaning:
          'also use files, database, cache, models and sign-in provider from a one-off task beside the service, with your own credentials, and sign in the user of VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD',
      },
    },
    examples: [
      { args: 'dev', meaning: 'run all checks in parallel' },
      { args: 'dev --deadline 30s', meaning: 'no check waits longer than 30 seconds' },
      { args: 'dev --deep', meaning: 'after a first deployment, a restore or a change of network or database' },
    ],
    exits: { 0: 'healthy', 1: 'unhealthy, or a check could not run', 3: 'refused' },
  },
  async ({ args, name, tools, session }) => {
    const deadlineSeconds = args.deadline('deadline')
    const testUser = args.has('deep') ? testUserOf(process.env) : undefined
    const opened = await tools.open(name)
    const { environment } = opened
    await checkAccount({ ...session, environment }, opened)
    const order = { environment, deadlineSeconds }
    const outcome = args.has('deep')
      ? await verifyDeep({ ...order, testUser }, { ...opened, ...(await connectDeepTools(environment, tools)) })
      : await verify(order, opened)
    return { document: verifyDocument(outcome), lines: verifyLines(outcome, name), code: exitCodeOf(outcome) }
  },
)
