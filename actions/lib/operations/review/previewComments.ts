import type { ForgeComment, PreviewMarker } from '../../model/gitHub/pullRequest.ts'
import { ACTIONS_BOT } from '../../model/gitHub/workflowRun.ts'
import type { CommentRenderer } from '../../ports.ts'

export type PreviewComment = { readonly comment: ForgeComment; readonly marker: PreviewMarker }

/** Our newest preview of an environment: by marker and author, because anybody can copy a marker alone. */
export function previewCommentIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<CommentRenderer, 'markerOf'>,
): PreviewComment | undefined {
  return markedIn(comments, environment, { markerOf }).findLast(({ comment }) => comment.author === ACTIONS_BOT)
}

/** The other authors of comments with the marker of an environment. */
export function otherAuthorsIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<CommentRenderer, 'markerOf'>,
): readonly string[] {
  const authors = markedIn(comments, environment, { markerOf }).map(({ comment }) => comment.author)
  return [...new Set(authors)].filter(author => author !== ACTIONS_BOT)
}

function markedIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<CommentRenderer, 'markerOf'>,
): readonly PreviewComment[] {
  return comments.flatMap(comment => {
    const marker = markerOf(comment.body)
    return marker?.environment === environment ? [{ comment, marker }] : []
  })
}
