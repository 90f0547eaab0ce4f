import type { Environment } from '../../../model/environment.ts'
import { CODE_OWNERS_FILE, withCodeOwners } from '../../../model/gitHub/codeOwners.ts'
import { readOwnedEnvironments } from '../../environment/readOwnedEnvironments.ts'
import { branchOf } from '../../review/findReviewedPreview.ts'
import type { Tools } from '../../tools.ts'

/** Sentences about who reviews an environment. */
export async function ownerNotes(
  { name, file, reviewers }: Environment,
  tools: Pick<Tools, 'workspace'>,
): Promise<readonly string[]> {
  const none = `'${name}' has no reviewers: a pull request into '${branchOf(name)}' needs its checks only. Name them with 'reviewers' in ${file}.`
  const outdated = `${CODE_OWNERS_FILE} does not have the reviewers of the environments: run 'npm run document' and merge what it writes.`
  const [only = '', ...others] = reviewers
  const isAlone = only !== '' && others.length === 0 && !only.includes('/')
  // GitHub refuses the approval of an author, and the ruleset lets nobody past it.
  const alone = `'${name}' has one reviewer, '${only}', and nobody may approve a pull request of his own: those of '${only}' cannot be merged into '${branchOf(name)}' where the review of a code owner is needed. Name a second reviewer or a team with 'reviewers' in ${file}.`
  return [
    ...(reviewers.length === 0 ? [none] : []),
    ...(isAlone ? [alone] : []),
    ...((await isUpToDate(tools)) ? [] : [outdated]),
  ]
}

async function isUpToDate({ workspace }: Pick<Tools, 'workspace'>): Promise<boolean> {
  const environments = await readOwnedEnvironments({ workspace })
  const exists = await workspace.exists(CODE_OWNERS_FILE)
  // Without reviewers there are no owners to miss.
  if (!exists) return environments.every(({ reviewers }) => reviewers.length === 0)
  const text = await workspace.readText(CODE_OWNERS_FILE)
  return withCodeOwners(text, environments) === text
}
