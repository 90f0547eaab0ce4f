import type { ForgeComment, PreviewMarker } from '../../model/gitHub/pullRequest.ts'
import type { CommentRenderer } from '../../ports.ts'

/** Who writes with a job's own token. Anybody can write our marker; nobody else can write it under this name. */
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

/** Who else wrote the marker of an environment. */
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
