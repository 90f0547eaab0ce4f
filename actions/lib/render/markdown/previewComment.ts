import type { PreviewMarker } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { previewParts } from './parts/preview.ts'
import { EMOJI } from './syntax/emoji.ts'
import { codeSpan } from './syntax/escape.ts'
import { fitParts, fixedPart, IN_COMMENT } from './syntax/fit.ts'
import { runLink } from './syntax/link.ts'
import { firstLineOf, markerLine, markerOf } from './syntax/marker.ts'

/** Kept free, so that the comment can be rewritten after an edit and marked as stale later. */
const NOTICE_ROOM = 1_500
/** GitHub's logins have 39 characters at most; those of bots are longer. */
const MOST_OF_LOGIN = 100
const STALE_BEGINNING = `> ${EMOJI.warning} **Out of date.**`

/** The one comment of an environment on a pull request: an invisible marker line, then the preview. */
export function previewComment(
  preview: Preview,
  marker: PreviewMarker,
  about: RunLink,
  warnings: readonly DeploymentWarning[] = [],
): string {
  const first = markerLine(marker)
  const limit = { ...IN_COMMENT, most: IN_COMMENT.most - first.length - 1 - NOTICE_ROOM }
  const origin = `Made from ${codeSpan(marker.headSha.slice(0, 12))} by ${runLink(about, 'this run')}.`
  const note = `${EMOJI.warning} Shortened: ${runLink(about, 'the summary of the run')} shows the rest.`
  return `${first}\n${fitParts([...previewParts(preview, warnings), fixedPart(origin)], limit, note)}`
}

/**
 * The same comment, with a notice that it was written again over a person's edit. Its text differs from every earlier one,
 * because GitHub may not take an equal text for an edit: the person would stay the last editor.
 */
export function rewrittenComment(body: string, editor: string, about: RunLink): string {
  const first = firstLineOf(body)
  const notice = `> Written again by ${runLink(about, 'this run')}, because ${codeSpan(editor, MOST_OF_LOGIN)} had edited this comment.`
  return `${first}\n${notice}\n\n${body.slice(first.length).replace(/^\r?\n/, '')}`
}

/** The same comment, marked as stale; a body without our marker stays as it is. */
export function staleComment(body: string, about: RunLink): string {
  const marker = markerOf(body)
  if (!marker) return body
  const rest = body.slice(firstLineOf(body).length).replace(/^\r?\n/, '')
  const notice = `${STALE_BEGINNING} Another deployment changed ${codeSpan(marker.environment)} since: see ${runLink(about, 'its run')}. Push again, or dispatch the preview for this pull request.`
  const fresh = rest.startsWith(STALE_BEGINNING) ? rest.slice(rest.indexOf('\n\n') + 2) : rest
  return `${markerLine({ ...marker, state: 'stale' })}\n${notice}\n\n${fresh}`
}
