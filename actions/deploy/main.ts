import { deployBranch } from '#lib/operations/deployBranch.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { outcomeSummary } from '#lib/render/markdown/outcomeSummary.ts'
import { addressIn } from '#lib/render/phrases/deployOutcome.ts'
import { deployLines } from '#lib/render/text/deployOutcome.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { deadlineInput } from '../run/inputs.ts'
import { branchOfRun, pushOfEvent } from '../run/pushOfEvent.ts'
import { type ActionContext, type ActionResult, runAction } from '../run/runAction.ts'

const deploy = async ({ input, run, tools, session }: ActionContext): Promise<ActionResult> => {
  const name = environmentNameOf(run, input('environment'))
  const push = pushOfEvent(run)
  const approve = input('approve')
  const deadlineSeconds = deadlineInput(input, 'deadline')
  const opened = await tools.open(name, 'deploy')
  const forge = await tools.forge(approve === undefined ? undefined : 'optional')
  const branch = { branch: branchOfRun(run), commit: run.sha, push, approve, about: run }
  const order = { ...session, ...branch, environment: opened.environment, deadlineSeconds }
  const outcome = await deployBranch(order, { ...opened, forge, commentRenderer })
  return {
    code: exitCodeOf(outcome),
    lines: deployLines(outcome, name),
    summary: outcomeSummary(outcome, name),
    outputs: { outcome: outcome.kind, url: 'outputs' in outcome ? (addressIn(outcome.outputs) ?? '') : '' },
  }
}

// A run without an approval is refused, and its preview is what a person may approve.
await runAction(deploy, ({ fingerprint }) => ({ fingerprint }))
