import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { deadlineInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const deadlineSeconds = deadlineInput(input, 'deadline')
  const opened = await tools.open(name, 'observe')
  const { environment } = opened
  await checkAccount({ ...session, environment }, opened)
  const outcome = await verify({ environment, deadlineSeconds }, opened)
  return {
    code: exitCodeOf(outcome),
    lines: verifyLines(outcome, name),
    summary: verifySummary(outcome, name),
    outputs: { outcome: outcome.kind },
  }
})
