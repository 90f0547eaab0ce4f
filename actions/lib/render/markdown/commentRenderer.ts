import { driftIssue } from './driftIssue.ts'
import { outcomeComment } from './outcomeComment.ts'
import { previewComment, rewrittenComment, staleComment } from './previewComment.ts'
import { markerOf } from './syntax/marker.ts'

/** Comments and issues as Markdown for GitHub. */
export const commentRenderer = { previewComment, rewrittenComment, staleComment, outcomeComment, markerOf, driftIssue }
