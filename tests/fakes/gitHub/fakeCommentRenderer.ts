import type { PreviewMarker } from '#lib/model/gitHub/pullRequest.ts'
import type { Problem } from '#lib/model/problem.ts'
import type { CommentRenderer } from '#lib/ports.ts'

/** Comments that a test can parse: the marker in the first line, the subject in the second. */
export function fakeCommentRenderer(): CommentRenderer {
  const withMarker = (marker: PreviewMarker, text: string) => `marker ${JSON.stringify(marker)}\n${text}`
  const markerOf = (body: string): PreviewMarker | undefined => {
    const [first = ''] = body.split('\n')
    return first.startsWith('marker ') ? JSON.parse(first.slice('marker '.length)) : undefined
  }
  return {
    previewComment: (preview, marker) => withMarker(marker, `preview of ${preview.changes.length} changes`),
    rewrittenComment: (body, editor) => `${body}\nrewritten after ${editor}`,
    staleComment: body => {
      const marker = markerOf(body)
      return marker ? withMarker({ ...marker, state: 'stale' }, 'stale') : body
    },
    outcomeComment: outcome => ('problem' in outcome ? problemText(outcome.problem) : outcome.kind),
    markerOf,
    driftIssue: () => ({ title: '', body: '' }),
  }
}

function problemText({ message, todo, findings }: Problem): string {
  return ['refused', message, ...findings.map(finding => finding.message), todo].join('\n')
}
