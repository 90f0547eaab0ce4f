import { deployBranch } from '#lib/operations/deployBranch.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { deployExitCode } from '../run/deployExitCode.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { numberInput } from '../run/inputs.ts'
import { branchOfRun, pushOfEvent } from '../run/pushOfEvent.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const push = pushOfEvent(run)
  const minutes = numberInput(input, 'timeout-minutes')
  const cloud = await tools.open(name, 'deploy')
  const { environment } = cloud
  const patience = minutes === undefined ? {} : { deadlineSeconds: minutes * 60 }
  const approve = input('approve')
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run }
  const order = { ...session, ...patience, ...branch, environment }
  const forge = await tools.forge(approve === undefined ? undefined : 'when there is one')
  const outcome = await deployBranch(order, { ...cloud, forge, commentRenderer })
  return {
    code: deployExitCode(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: 'outputs' in outcome ? (outcome.outputs.Url ?? '') : '' },
  }
})
