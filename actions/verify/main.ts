import { checkAccount } from '#lib/operations/environment/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { verifyLines } from '#lib/render/text/check.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { numberInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const deadlineSeconds = numberInput(input, 'deadline-seconds')
  const cloud = await tools.open(name, 'observe')
  const { environment } = cloud
  await checkAccount({ ...session, environment }, cloud)
  const outcome = await verify({ environment, deadlineSeconds }, cloud)
  return {
    code: outcome.kind === 'healthy' ? 0 : 1,
    lines: verifyLines(outcome, name),
    summary: verifySummary(outcome, name),
    outputs: { outcome: outcome.kind },
  }
})
