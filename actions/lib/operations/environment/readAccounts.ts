import type { EnvironmentAccount } from '../../model/environment.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNames } from './environmentNames.ts'
import { environmentAccountOf } from './readEnvironment.ts'
import { readMerged } from './readMerged.ts'

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
  const read = await readMerged(name, { workspace })
  return read && environmentAccountOf(name, read.ownDocument, read.merged)
}
