import { mergeLines } from '#lib/render/changeSetOutcome.ts'
import { previewSummary } from '#lib/render/markdown/previewSummary.ts'
import { previewAll } from '../run/previewAll.ts'
import { pullRequestIn } from '../run/pullRequestIn.ts'
import { runAction } from '../run/runAction.ts'

await runAction(async ({ input, run, tools, session }) => {
  const pullRequest = await pullRequestIn(run, input('refresh'), tools.forge)
  const previewed = await previewAll({ pullRequest, run, asked: input('environment'), session }, tools)
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
