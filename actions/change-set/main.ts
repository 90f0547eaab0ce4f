import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { mergeLines } from '#lib/render/text/changeSetOutcome.ts'
import { previewEnvironments } from '../run/previewEnvironments.ts'
import { pullRequestOfEvent } from '../run/pullRequestOfEvent.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const pullRequest = await pullRequestOfEvent(run, input('refresh'), tools.forge)
  const order = { pullRequest, run, requested: input('environment'), session }
  const { previews, warnings } = await previewEnvironments(order, tools)
  const [only] = previews.length === 1 ? previews : []
  return {
    code: 0,
    lines: only ? mergeLines(only.outcome) : [],
    summary: previews
      .map(({ outcome }) => previewSummary(outcome.preview, previews.length, outcome.warnings))
      .join('\n\n'),
    outputs: {
      outcome: previews.some(({ outcome }) => outcome.kind === 'changes') ? 'changes' : 'none',
      fingerprint: only?.outcome.preview.fingerprint ?? '',
      comment: only?.comment ?? '',
    },
    findings: warnings.map(({ message, todo }) => ({
      level: 'warning',
      rule: 'pull-request',
      message,
      ...(todo !== undefined && { todo }),
    })),
  }
})
