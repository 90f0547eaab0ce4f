import type { CommentRenderer } from '../../ports.ts'
import { driftIssue } from './driftIssue.ts'
import { markerOf } from './marker.ts'
import { outcomeComment } from './outcomeComment.ts'
import { previewComment, staleComment } from './previewComment.ts'

/** Comments and issues as Markdown for GitHub. */
export const commentRenderer: CommentRenderer = { previewComment, staleComment, outcomeComment, markerOf, driftIssue }
