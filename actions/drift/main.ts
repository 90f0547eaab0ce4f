import { drift } from '#lib/operations/drift.ts'
import { maintainDriftIssue } from '#lib/operations/maintainDriftIssue.ts'
import { withoutFailing } from '#lib/operations/withoutFailing.ts'
import { driftLines } from '#lib/render/drift.ts'
import { driftSummary } from '#lib/render/markdown/driftSummary.ts'
import { wording } from '#lib/render/markdown/wording.ts'
import { environmentNamed } from '../run/environmentNamed.ts'
import { numberIn } from '../run/inputs.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const name = environmentNamed(run, input('environment'))
  const deadlineSeconds = numberIn(input, 'deadline-seconds')
  const cloud = await tools.open(name, 'observe')
  const { environment } = cloud
  const forge = await tools.forge()
  const outcome = await drift({ ...session, environment, deadlineSeconds }, cloud)
  const maintain = () => maintainDriftIssue({ environment: name, outcome, about: run }, { forge, wording })
  const issue = await withoutFailing('The issue about drift', maintain, tools)
  return {
    code: outcome.kind === 'in sync' ? 0 : 1,
    lines: driftLines(outcome, name),
    summary: driftSummary(outcome, name),
    outputs: { outcome: outcome.kind, issue: issue && 'number' in issue ? String(issue.number) : '' },
  }
})
