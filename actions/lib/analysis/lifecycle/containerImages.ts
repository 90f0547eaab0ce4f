import { isMap } from '../../model/json.ts'
import type { Location } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { resourceLocation } from '../../template/resolve/resourceLocation.ts'
import { imageNameOf } from './imageVersion.ts'

export type ContainerImage = {
  /** The container's name; '' without one. */
  readonly name: string
  /** `ghcr.io/open-webui/open-webui:v0.12.4@sha256:…` */
  readonly image: string
  /** ECS's name of the processor: `ARM64`; `X86_64` where the task definition names none. */
  readonly architecture: string
  readonly location: Location
}

/** The images of all task definitions, those of nested stacks too. An image that is known after a deployment only is left out. */
export function containerImagesIn(stack: ResolvedStack): readonly ContainerImage[] {
  const own = Object.values(stack.resources).flatMap(({ logicalId, type, properties }) => {
    const containers = type === 'AWS::ECS::TaskDefinition' ? properties.ContainerDefinitions : undefined
    if (!Array.isArray(containers)) return []
    return containers.flatMap((container, index): ContainerImage[] => {
      if (!isMap(container) || typeof container.Image !== 'string') return []
      const path = ['Properties', 'ContainerDefinitions', index, 'Image']
      const name = typeof container.Name === 'string' ? container.Name : ''
      const platform = properties.RuntimePlatform
      const architecture = isMap(platform) && typeof platform.CpuArchitecture === 'string' && platform.CpuArchitecture
      const location = resourceLocation(stack, logicalId, path)
      return [{ name, image: container.Image, architecture: architecture || 'X86_64', location }]
    })
  })
  return [...own, ...Object.values(stack.nested).flatMap(containerImagesIn)]
}

/** By the container's name or by its image's repository, mirrors included: `mirror/ghcr.io-open-webui`. */
export function isOpenWebUi({ name, image }: Pick<ContainerImage, 'name' | 'image'>): boolean {
  return name === 'open-webui' || /(?:^|[/_.-])open-?webui$/i.test(imageNameOf(image).repository)
}
