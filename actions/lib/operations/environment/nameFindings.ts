import type { Finding } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNameFinding } from '../../rules/environmentName.ts'
import { sharedNameFindings } from '../../rules/sharedNames.ts'
import { stackNameFindings } from '../../rules/stackNames.ts'
import { environmentFileOf, environmentNames } from './environmentNames.ts'
import { readAccounts } from './readAccounts.ts'
import { readWrittenParameters } from './readWrittenParameters.ts'

/** Names that are invalid, that would make an environment meet another one, or that only one of two can have. */
export async function nameFindings(
  selected: readonly string[],
  tools: { readonly workspace: Workspace },
): Promise<readonly Finding[]> {
  const [allNames, accounts, written] = await Promise.all([
    environmentNames(tools),
    readAccounts(tools),
    readWrittenParameters(tools),
  ])
  const ofNames = selected.flatMap(
    name => environmentNameFinding({ name, file: environmentFileOf(name) }, allNames) ?? [],
  )
  const ofStacks = accounts
    .filter(({ name }) => selected.includes(name))
    .flatMap(account => stackNameFindings(account, accounts))
  const ofParameters = written
    .filter(({ name }) => selected.includes(name))
    .flatMap(environment => sharedNameFindings(environment, written))
  return [...ofNames, ...ofStacks, ...ofParameters]
}
