import { containerImagesIn, isOpenWebUi } from '../../analysis/lifecycle/containerImages.ts'
import { imageNameOf } from '../../analysis/lifecycle/imageVersion.ts'
import { DIGEST_NOTE } from '../../model/digestNote.ts'
import type { Environment } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/**
 * A digest whose note names another tag than the environment's: the tag was changed and the digest probably not, so that
 * the former version would run under the new name.
 */
export async function staleDigests(
  { name, parameters, locationOf }: Environment,
  stack: ResolvedStack,
  { workspace }: { readonly workspace: Workspace },
): Promise<readonly Finding[]> {
  if (!parameters.ImageDigest) return []
  const location = locationOf(['parameters', 'ImageDigest'])
  const document = await workspace.readPlain(location.file)
  const span = document.spanOf(['parameters', 'ImageDigest'])
  const [line = ''] = span ? document.text.slice(span.end).split(/\r?\n/, 1) : []
  const [, noted] = DIGEST_NOTE.exec(line) ?? []
  const container = containerImagesIn(stack).find(isOpenWebUi)
  const tag = container && imageNameOf(container.image).tag
  if (noted === undefined || tag === undefined || noted === tag) return []
  return [
    {
      level: 'error',
      rule: 'image/stale-digest',
      message: `The digest in ImageDigest was looked up for '${noted}', but environment '${name}' names '${tag}', and the digest decides which image runs.`,
      todo: `Run 'npm run pin -- ${name}'.`,
      location,
    },
  ]
}
