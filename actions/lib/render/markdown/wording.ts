import type { Wording } from '../../ports.ts'
import { driftIssue } from './driftIssue.ts'
import { markerOf } from './marker.ts'
import { outcomeComment } from './outcomeComment.ts'
import { previewComment, staleComment } from './previewComment.ts'

/** How comments and issues read on GitHub. */
export const wording: Wording = { previewComment, staleComment, outcomeComment, markerOf, driftIssue }
