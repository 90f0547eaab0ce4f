import type { ForgeComment, PreviewMarker } from '../../model/gitHub/pullRequest.ts'
import type { CommentRenderer } from '../../ports.ts'

/** The author of comments made with a job's own token. Every user can copy our marker, but not write under this name. */
export const COMMENT_AUTHOR = 'github-actions[bot]'

export type PreviewComment = { readonly comment: ForgeComment; readonly marker: PreviewMarker }

/** Our newest preview of an environment: by marker and author, because a marker alone can be copied. */
export function previewCommentIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<CommentRenderer, 'markerOf'>,
): PreviewComment | undefined {
  return markedIn(comments, environment, { markerOf }).findLast(({ comment }) => comment.author === COMMENT_AUTHOR)
}

/** The other authors of comments with the marker of an environment. */
export function otherAuthorsIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<CommentRenderer, 'markerOf'>,
): readonly string[] {
  const authors = markedIn(comments, environment, { markerOf }).map(({ comment }) => comment.author)
  return [...new Set(authors)].filter(author => author !== COMMENT_AUTHOR)
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
