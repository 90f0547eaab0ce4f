import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { mergeLayers } from '../../template/environment/layers.ts'
import { environmentFileOf } from './environmentNames.ts'
import { readLayers } from './readLayers.ts'

type MergedEnvironment = {
  readonly ownDocument: Awaited<ReturnType<Workspace['readPlain']>>
  readonly merged: ReturnType<typeof mergeLayers>
}

/** An environment's file with its layers, not checked; undefined if a file cannot be read. */
export async function readMerged(
  name: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<MergedEnvironment | undefined> {
  try {
    const ownDocument = await workspace.readPlain(environmentFileOf(name))
    const { documents } = await readLayers(ownDocument, { workspace })
    return { ownDocument, merged: mergeLayers(documents, ownDocument) }
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
