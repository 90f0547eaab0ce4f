import { deployBranch } from '#lib/operations/deployBranch.ts'
import { deployLines } from '#lib/render/deployOutcome.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { wording } from '#lib/render/markdown/wording.ts'
import { deployCode } from '../run/deployCode.ts'
import { environmentNamed } from '../run/environmentNamed.ts'
import { numberIn } from '../run/inputs.ts'
import { branchOfRun, pushIn } from '../run/pushIn.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNamed(run, input('environment'))
  const push = pushIn(run)
  const minutes = numberIn(input, 'timeout-minutes')
  const cloud = await tools.open(name, 'deploy')
  const { environment } = cloud
  const patience = minutes === undefined ? {} : { deadlineSeconds: minutes * 60 }
  const approve = input('approve')
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run }
  const order = { ...session, ...patience, ...branch, environment }
  const forge = await tools.forge(approve === undefined ? undefined : 'when there is one')
  const outcome = await deployBranch(order, { ...cloud, forge, wording })
  return {
    code: deployCode(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: 'outputs' in outcome ? (outcome.outputs.Url ?? '') : '' },
  }
})
