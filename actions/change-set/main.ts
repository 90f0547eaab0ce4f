import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { mergeLines } from '#lib/render/text/changeSetOutcome.ts'
import { previewEnvironments } from '../run/previewEnvironments.ts'
import { pullRequestOfEvent } from '../run/pullRequestOfEvent.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const pullRequest = await pullRequestOfEvent(run, input('refresh'), tools.forge)
  const previewed = await previewEnvironments({ pullRequest, run, asked: input('environment'), session }, tools)
  const [only] = previewed.length === 1 ? previewed : []
  return {
    code: 0,
    lines: only ? mergeLines(only.outcome) : [],
    summary: previewed.map(({ outcome }) => previewSummary(outcome.preview, previewed.length)).join('\n\n'),
    outputs: {
      outcome: previewed.some(({ outcome }) => outcome.kind === 'changes') ? 'changes' : 'none',
      fingerprint: only?.outcome.preview.fingerprint ?? '',
      comment: only?.comment ?? '',
    },
  }
})
