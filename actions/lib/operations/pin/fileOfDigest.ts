import type { Document } from '../../model/document.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { mergeLayers } from '../../template/environment/layers.ts'
import { environmentNames } from '../environment/environmentNames.ts'
import { readEnvironment } from '../environment/readEnvironment.ts'
import { readLayers } from '../environment/readLayers.ts'
import { readMerged } from '../environment/readMerged.ts'
import type { Tools } from '../tools.ts'
import { imageOf } from './imageOf.ts'

type FileTools = Pick<Tools, 'workspace' | 'schemas'>

/**
 * The file that gets the digest: the one with the tag, or a later one that has a digest already and would hide another.
 * @throws Problem if another environment takes the tag from the same layer and runs another image
 */
export async function fileOfDigest(environment: Environment, tools: FileTools): Promise<Document> {
  const documents = await documentsOf(environment, tools)
  const { documentOf } = mergeLayers(documents.slice(0, -1), lastOf(documents))
  const tag = documentOf(['parameters', 'ImageTag'])
  if (!tag)
    throw new Problem(
      `Environment '${environment.name}' has no ImageTag in its files: it runs the version of the template.`,
      {
        kind: 'usage',
        todo: `Set ImageTag in ${environment.file}, so that the digest has a place beside it.`,
        location: environment.locationOf(['parameters']),
      },
    )
  const digest = documentOf(['parameters', 'ImageDigest'])
  const target = digest && documents.indexOf(digest) > documents.indexOf(tag) ? digest : tag
  if (target.file !== environment.file) await refuseSharedLayer(environment, target, tools)
  return target
}

/** Layers in their order, then the environment's own file. */
async function documentsOf({ file }: Environment, tools: FileTools): Promise<readonly Document[]> {
  const own = await tools.workspace.readPlain(file)
  const { documents } = await readLayers(own, tools)
  return [...documents, own]
}

function lastOf(documents: readonly Document[]): Document {
  const last = documents.at(-1)
  if (!last) throw new Error('An environment has a file.')
  return last
}

async function refuseSharedLayer(environment: Environment, { file }: Document, tools: FileTools): Promise<void> {
  const image = (await imageOf(environment, tools)).text
  for (const name of await environmentNames(tools)) {
    if (name === environment.name || !(await takesTagFrom(file, name, tools))) continue
    const other = (await imageOf(await readEnvironment(name, tools), tools)).text
    if (other === image) continue
    throw new Problem(
      `Cannot write the digest of '${image}' into ${file}: environment '${name}' has its tag from there too, and runs '${other}'.`,
      {
        kind: 'usage',
        todo: `Set ImageTag in ${environment.file}, then run 'npm run pin -- ${environment.name}' again.`,
        location: environment.locationOf(['parameters', 'ImageTag']),
      },
    )
  }
}

async function takesTagFrom(
  file: string,
  name: string,
  { workspace }: { readonly workspace: Workspace },
): Promise<boolean> {
  const read = await readMerged(name, { workspace })
  return read?.merged.documentOf(['parameters', 'ImageTag'])?.file === file
}
