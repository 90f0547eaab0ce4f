import { DOCUMENTATION_ACCOUNT } from '../../model/environment.ts'
import type { EnvironmentSelection, SkipReason } from '../../model/environmentSelection.ts'
import { Problem } from '../../model/problem.ts'
import {
  checkEnvironmentName,
  environmentFileOf,
  environmentNames,
  misnamedEnvironment,
} from '../environment/environmentNames.ts'
import { notSetUp } from '../environment/notSetUp.ts'
import { readAccount } from '../environment/readAccounts.ts'
import { branchOf, environmentOfBranch } from '../review/findReviewedPreview.ts'
import type { SelectEnvironmentsOrder, SelectionTools } from './selectionOrder.ts'

/** The environment whose branch the run is of, which is checked out. */
export async function selectOfBranch(
  { branch, start }: SelectEnvironmentsOrder,
  tools: Pick<SelectionTools, 'workspace'>,
): Promise<EnvironmentSelection> {
  const name = branch === undefined ? undefined : environmentOfBranch(branch)
  if (name === undefined) throw otherBranch(branch)
  const skip = (reason: SkipReason): EnvironmentSelection => ({ names: [], skipped: [{ name, reason }] })
  if (start === 'push of a deletion') return skip('deleted-branch')
  // A branch that bootstrap creates begins before the environment's file exists.
  if (start === 'push of a new branch') return skip('new-branch')
  if (!(await environmentNames(tools)).includes(name))
    throw (await misnamedEnvironment(name, tools)) ?? missingFile(name)
  await checkEnvironmentName(name, tools)
  const account = await readAccount(name, tools)
  if (account?.account !== DOCUMENTATION_ACCOUNT) return { names: [name], skipped: [] }
  if (start === 'push') return skip('not-set-up')
  throw notSetUp(account)
}

function otherBranch(branch: string | undefined): Problem {
  const source = branch === undefined ? 'of no branch' : `of branch '${branch}'`
  return new Problem(
    `An environment is deployed from its own branch only, 'env/<environment>', and this run is ${source}. Nothing was touched.`,
    {
      kind: 'refused',
      todo: "Start the workflow on the branch of the environment: 'gh workflow run deploy.yml --ref env/<environment>'.",
    },
  )
}

function missingFile(name: string): Problem {
  return new Problem(
    `Branch '${branchOf(name)}' has no file '${environmentFileOf(name)}', so that it holds no environment. Nothing was touched.`,
    {
      kind: 'refused',
      todo: `Add the file by a pull request into '${branchOf(name)}', or delete the branch.`,
    },
  )
}
