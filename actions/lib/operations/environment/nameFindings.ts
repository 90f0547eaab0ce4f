import type { Finding } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNameFinding } from '../../rules/environmentName.ts'
import { sharedNameFindings } from '../../rules/sharedNames.ts'
import { stackNameFindings } from '../../rules/stackNames.ts'
import { environmentFileOf, environmentNames, misnamedFindings } from './environmentNames.ts'
import { misnamedLayerFindings } from './misnamedLayers.ts'
import { readAccounts } from './readAccounts.ts'
import { readWrittenParameters } from './readWrittenParameters.ts'

/** The files of the folder of environments that no verb reads because of their name. */
export async function fileNameFindings(tools: { readonly workspace: Workspace }): Promise<readonly Finding[]> {
  return (await Promise.all([misnamedFindings(tools), misnamedLayerFindings(tools)])).flat()
}

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
