import { containerImagesIn, isOpenWebUi } from '../../analysis/lifecycle/containerImages.ts'
import { imageNameOf } from '../../analysis/lifecycle/imageVersion.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Workspace } from '../../ports.ts'
import { resolveEnvironment } from '../environment/resolveEnvironment.ts'

export type EnvironmentImage = {
  /** `ghcr.io/open-webui/open-webui:v0.12.4-slim` */
  readonly text: string
  readonly repository: string
  readonly tag: string
  /** As registries name it: `linux/arm64`. */
  readonly platform: string
}

const PLATFORMS: Readonly<Record<string, string>> = { ARM64: 'linux/arm64', X86_64: 'linux/amd64' }

/** The image of Open WebUI that an environment runs, as its templates compose it, without a digest. */
export async function imageOf(
  environment: Environment,
  tools: { readonly workspace: Workspace },
): Promise<EnvironmentImage> {
  const { stack } = await resolveEnvironment(environment, tools)
  const container = containerImagesIn(stack).find(isOpenWebUi)
  const { repository = '', tag } = container ? imageNameOf(container.image) : {}
  if (!container || tag === undefined)
    throw new Problem(`Environment '${environment.name}' has no container of Open WebUI with a tag.`, {
      kind: 'usage',
      todo: `Check the task definition in the templates of '${environment.templateFile}'.`,
    })
  const { architecture } = container
  return { text: `${repository}:${tag}`, repository, tag, platform: PLATFORMS[architecture] ?? architecture }
}
