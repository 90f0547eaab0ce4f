import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'
import { shortSha } from './findReviewedPreview.ts'

type ExpectedCheckout = {
  /** The expected commit. */
  readonly commit: string
  /** `the merge result of pull request #7` */
  readonly source: string
  readonly todo: string
}

/** Refuses files of another commit than the one of this run. Unknown: the files are in no git repository. */
export async function refuseOtherCheckout(
  { commit, source, todo }: ExpectedCheckout,
  { workspace }: Pick<Tools, 'workspace'>,
): Promise<'right' | 'unknown'> {
  const checkedOut = await workspace.commit()
  if (checkedOut === undefined) return 'unknown'
  if (checkedOut === commit) return 'right'
  throw new Problem(
    `The files of commit '${shortSha(checkedOut)}' are checked out, but ${source} is commit '${shortSha(commit)}'. Nothing was touched.`,
    { kind: 'refused', todo },
  )
}
