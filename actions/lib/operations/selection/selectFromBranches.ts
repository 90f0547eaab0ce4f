import { DOCUMENTATION_ACCOUNT, type EnvironmentAccount } from '../../model/environment.ts'
import type { EnvironmentSelection, SelectionRole, SkipReason } from '../../model/environmentSelection.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { checkEnvironmentName, environmentFileOf, environmentNames } from '../environment/environmentNames.ts'
import { notSetUp } from '../environment/notSetUp.ts'
import { readAccount } from '../environment/readAccounts.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import { branchOf, environmentOfBranch } from '../review/findReviewedPreview.ts'
import type { SelectEnvironmentsOrder, SelectionTools } from './selectionOrder.ts'

/**
 * The requested environment, or all that are set up, in a run of the default branch. The file on the environment's own
 * branch decides, because it is the one that was deployed.
 */
export async function selectFromBranches(
  order: SelectEnvironmentsOrder,
  tools: SelectionTools,
): Promise<EnvironmentSelection> {
  const { role, requested, start } = order
  refuseOtherBranch(order)
  if (requested === undefined && role === 'teardown') throw missingEnvironment()
  const branchNames = await bestEffort('Listing the branches', () => tools.forge.branches(branchOf('')), tools)
  const withBranch = branchNames?.flatMap(branch => environmentOfBranch(branch) ?? [])
  const withFile = await environmentNames(tools)
  if (requested !== undefined && !withBranch?.includes(requested)) await checkEnvironmentName(requested, tools)
  const candidates = requested === undefined ? [...new Set([...withFile, ...(withBranch ?? [])])].sort() : [requested]
  const inspected = await Promise.all(
    candidates.map(async name => {
      // Without the list, a branch that is not in the checkout may exist all the same.
      const isMissing = withBranch !== undefined && !withBranch.includes(name)
      return { name, ...(isMissing ? { reason: 'no-branch' as const } : await inspectBranch(name, tools)) }
    }),
  )
  const skipped = inspected.flatMap(({ name, reason }) => (reason === undefined ? [] : [{ name, reason }]))
  const names = inspected.filter(({ reason }) => reason === undefined).map(({ name }) => name)
  if (start === 'schedule' || names.length > 0) return { names, skipped }
  const [only] = inspected.length === 1 ? inspected : []
  throw only?.reason === undefined ? noEnvironment() : refusalOf(only.name, only.reason, only.account)
}

type Inspection = { readonly reason?: SkipReason | undefined; readonly account?: EnvironmentAccount | undefined }

async function inspectBranch(name: string, { workspace, reporter }: SelectionTools): Promise<Inspection> {
  const reference = `origin/${branchOf(name)}`
  const read = (): Promise<Workspace> => workspace.at(reference)
  // The checkout's own file is the next best: an environment that is not set up there is not set up anywhere.
  const tree = (await bestEffort(`Reading branch '${reference}'`, read, { reporter })) ?? workspace
  if (!(await environmentNames({ workspace: tree })).includes(name)) return { reason: 'no-file' }
  const account = await readAccount(name, { workspace: tree })
  return account?.account === DOCUMENTATION_ACCOUNT ? { reason: 'not-set-up', account } : {}
}

const PURPOSES: Readonly<Record<Exclude<SelectionRole, 'deploy'>, string>> = {
  observe: 'verified and compared',
  teardown: 'torn down',
}

/** Their roles trust the default branch alone. Without its name, the role decides. */
function refuseOtherBranch({ role, branch, defaultBranch }: SelectEnvironmentsOrder): void {
  if (role === 'deploy') return
  const isOther =
    defaultBranch === undefined ? environmentOfBranch(branch ?? '') !== undefined : branch !== defaultBranch
  if (branch !== undefined && !isOther) return
  const source = branch === undefined ? 'of no branch' : `of branch '${branch}'`
  const name = defaultBranch === undefined ? '' : ` '${defaultBranch}'`
  throw new Problem(
    `Environments are ${PURPOSES[role]} from the default branch${name} only, and this run is ${source}. Nothing was touched.`,
    {
      kind: 'refused',
      todo: "Start the workflow on the default branch; its input 'environment' names the environment.",
    },
  )
}

function missingEnvironment(): Problem {
  return new Problem("The input 'environment' is empty. Nothing was touched.", {
    kind: 'usage',
    todo: "Start the workflow again with the name of the environment as 'environment'.",
  })
}

function refusalOf(name: string, reason: SkipReason, account: EnvironmentAccount | undefined): Problem {
  if (reason === 'not-set-up' && account) return notSetUp(account)
  const [branch, file] = [branchOf(name), environmentFileOf(name)]
  const isFile = reason === 'no-file'
  const message = isFile
    ? `Branch '${branch}' has no file '${file}'`
    : `Environment '${name}' has no branch '${branch}'`
  return new Problem(`${message}: it is not set up yet. Nothing was touched.`, {
    kind: 'refused',
    todo: isFile
      ? `Open a pull request into '${branch}' that adds the file, and merge it.`
      : `Let an administrator run 'npm run bootstrap -- ${name}', which creates the branch.`,
  })
}

function noEnvironment(): Problem {
  return new Problem('No environment is set up yet. Nothing was touched.', {
    kind: 'refused',
    todo: "Set 'account' in environments/<environment>.yaml to your account number, then let an administrator run 'npm run bootstrap -- <environment>'.",
  })
}
