import { driftIssue } from './driftIssue.ts'
import { outcomeComment } from './outcomeComment.ts'
import { previewComment, staleComment } from './previewComment.ts'
import { markerOf } from './syntax/marker.ts'

/** Comments and issues as Markdown for GitHub. */
export const commentRenderer = { previewComment, staleComment, outcomeComment, markerOf, driftIssue }
