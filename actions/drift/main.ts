import { maintainDriftIssue } from '#lib/operations/drift/maintainDriftIssue.ts'
import { drift } from '#lib/operations/drift.ts'
import { bestEffort } from '#lib/operations/reporting/bestEffort.ts'
import { commentRenderer } from '#lib/render/markdown/commentRenderer.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { driftLines } from '#lib/render/text/drift.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import { environmentNameOf } from '../run/environmentName.ts'
import { deadlineInput } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNameOf(run, input('environment'))
  const deadlineSeconds = deadlineInput(input, 'deadline')
  const opened = await tools.open(name, 'observe')
  const forge = await tools.forge()
  const outcome = await drift({ ...session, environment: opened.environment, deadlineSeconds }, opened)
  const maintain = () => maintainDriftIssue({ environment: name, outcome, about: run }, { forge, commentRenderer })
  const issue = await bestEffort('The issue about drift', maintain, tools)
  return {
    code: exitCodeOf(outcome),
    lines: driftLines(outcome, name),
    summary: driftSummary(outcome, name),
    outputs: { outcome: outcome.kind, issue: issue && 'number' in issue ? String(issue.number) : '' },
  }
})
