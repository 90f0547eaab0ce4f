import type { EnvironmentAccount } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { mergeLayers } from '../../template/environment/layers.ts'
import { environmentFileOf, environmentNames } from './environmentNames.ts'
import { environmentAccountOf } from './readEnvironment.ts'
import { readLayers } from './readLayers.ts'

/** Name, application and account of every environment whose files can be read; the others are left out. */
export async function readAccounts(tools: { readonly workspace: Workspace }): Promise<readonly EnvironmentAccount[]> {
  const names = await environmentNames(tools)
  const accounts = await Promise.all(names.map(name => readAccount(name, tools)))
  return accounts.flatMap(account => account ?? [])
}

/** Undefined if the environment's files cannot be read. */
export async function readAccount(
  name: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<EnvironmentAccount | undefined> {
  try {
    const ownDocument = await workspace.readPlain(environmentFileOf(name))
    const { documents } = await readLayers(ownDocument, { workspace })
    return environmentAccountOf(name, ownDocument, mergeLayers(documents, ownDocument))
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
