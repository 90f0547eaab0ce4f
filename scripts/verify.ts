import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { verifyDeep } from '#lib/operations/verifyDeep.ts'
import { verifyDocument } from '#lib/render/json/outcomeDocument.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { VERIFY_COMMAND } from './command/catalogue/verify.ts'
import { connectDeepTools } from './command/connectDeepTools.ts'
import { runScript } from './command/runScript.ts'
import { testUserOf } from './command/testUser.ts'

await runScript(VERIFY_COMMAND, async ({ args, name, tools, session }) => {
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
})
