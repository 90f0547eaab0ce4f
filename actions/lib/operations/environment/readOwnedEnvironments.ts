import type { OwnedEnvironment } from '../../model/gitHub/codeOwners.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { mergeLayers } from '../../template/environment/layers.ts'
import { environmentFileOf, environmentNames } from './environmentNames.ts'
import { reviewersOf } from './readEnvironment.ts'
import { readLayers } from './readLayers.ts'

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
  try {
    const ownDocument = await workspace.readPlain(environmentFileOf(name))
    const { documents } = await readLayers(ownDocument, { workspace })
    const { value } = mergeLayers(documents, ownDocument)
    return { file: ownDocument.file, protected: value.protected === 'true', reviewers: reviewersOf(value.reviewers) }
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
