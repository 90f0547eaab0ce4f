import type { Risk } from '../../model/preview/risk.ts'
import { type ContainerPair, TASK_DEFINITION } from './applicationContainers.ts'
import { compareVersions, imageNameOf, versionOfTag } from './imageVersion.ts'

export type ImageChange = {
  /** The tags, or the images where the tags do not differ. */
  readonly texts: { readonly before: string; readonly after: string }
  /** Below zero for an older version; undefined where the tags do not tell. */
  readonly difference: number | undefined
}

export function compareImages({ before, after }: ContainerPair): ImageChange {
  const [from, to] = [imageNameOf(before.image).tag, imageNameOf(after.image).tag]
  const [old, next] = [versionOfTag(from), versionOfTag(to)]
  const isByTag = from !== undefined && to !== undefined && from !== to
  return {
    texts: isByTag ? { before: from, after: to } : { before: before.image, after: after.image },
    difference: old && next && compareVersions(next, old),
  }
}

/** The property of a container's image, as a risk names it. */
export function imageProperty({ after: { path, name } }: ContainerPair): Pick<Risk, 'resource' | 'type' | 'property'> {
  return { resource: path, type: TASK_DEFINITION, property: `ContainerDefinitions/${name}/Image` }
}
