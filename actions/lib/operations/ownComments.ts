import type { ForgeComment, Marker } from '../model/pullRequest.ts'
import type { Wording } from '../ports.ts'

/** Who writes with a job's own token. Anybody can write our marker; nobody else can write it under this name. */
export const OURSELVES = 'github-actions[bot]'

export type OwnComment = { readonly comment: ForgeComment; readonly marker: Marker }

/** Our newest preview of an environment: by marker and author, because a marker alone can be copied. */
export function ownCommentIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<Wording, 'markerOf'>,
): OwnComment | undefined {
  return markedIn(comments, environment, { markerOf }).findLast(({ comment }) => comment.author === OURSELVES)
}

/** Who else wrote the marker of an environment. */
export function strangersIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<Wording, 'markerOf'>,
): readonly string[] {
  const authors = markedIn(comments, environment, { markerOf }).map(({ comment }) => comment.author)
  return [...new Set(authors)].filter(author => author !== OURSELVES)
}

function markedIn(
  comments: readonly ForgeComment[],
  environment: string,
  { markerOf }: Pick<Wording, 'markerOf'>,
): readonly OwnComment[] {
  return comments.flatMap(comment => {
    const marker = markerOf(comment.body)
    return marker?.environment === environment ? [{ comment, marker }] : []
  })
}
