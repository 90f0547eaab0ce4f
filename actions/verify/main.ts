import { checkAccount } from '#lib/operations/checkAccount.ts'
import { verify } from '#lib/operations/verify.ts'
import { verifyLines } from '#lib/render/check.ts'
import { verifySummary } from '#lib/render/markdown/verifySummary.ts'
import { environmentNamed } from '../run/environmentNamed.ts'
import { numberIn } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNamed(run, input('environment'))
  const deadlineSeconds = numberIn(input, 'deadline-seconds')
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
