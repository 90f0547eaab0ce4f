import type { OwnedEnvironment } from '../../model/gitHub/codeOwners.ts'
import type { Workspace } from '../../ports.ts'
import { environmentNames } from './environmentNames.ts'
import { reviewersOf } from './environmentOf.ts'
import { readMerged } from './readMerged.ts'

/** The reviewers of every environment whose files can be read; the others are left out. */
export async function readOwnedEnvironments(tools: {
  readonly workspace: Workspace
}): Promise<readonly OwnedEnvironment[]> {
  const environments = await Promise.all((await environmentNames(tools)).map(name => readOwnedEnvironment(name, tools)))
  return environments.flatMap(environment => environment ?? [])
}

/** Undefined if the environment's files cannot be read. */
export async function readOwnedEnvironment(
  name: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<OwnedEnvironment | undefined> {
  const read = await readMerged(name, { workspace })
  if (!read) return undefined
  const { value } = read.merged
  return { file: read.ownDocument.file, protected: value.protected === 'true', reviewers: reviewersOf(value.reviewers) }
}
