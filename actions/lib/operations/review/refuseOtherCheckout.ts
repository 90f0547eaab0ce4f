import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { shortSha } from './findReviewedPreview.ts'

type ExpectedCheckout = {
  /** The commit whose files are to be read. */
  readonly commit: string
  /** `the merge result of pull request #7` */
  readonly what: string
  readonly todo: string
}

/** Files of another commit would be shown or deployed in the name of this one. Unknown: there is no git to ask. */
export async function refuseOtherCheckout(
  { commit, what, todo }: ExpectedCheckout,
  { workspace }: Pick<Tools, 'workspace'>,
): Promise<'right' | 'unknown'> {
  const found = await workspace.commit()
  if (found === undefined) return 'unknown'
  if (found === commit) return 'right'
  throw new Problem(
    `The files of commit '${shortSha(found)}' are checked out, but ${what} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: 'refused', todo },
  )
}
