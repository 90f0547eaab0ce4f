/** An image in its registry, by its tag. */
export type ImageReference = {
  /** Host, with the port where it is not 443: `ghcr.io`. */
  readonly registry: string
  /** `open-webui/open-webui` */
  readonly repository: string
  readonly tag: string
}

/** What a registry has for a tag. */
export type RegistryImage = {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** `linux/amd64`, `linux/arm64`; sorted. */
  readonly platforms: readonly string[]
}

/** Docker Hub's name in images is not its host. */
const DOCKER_HUB = 'registry-1.docker.io'

/** The registry of a repository, as container engines read it: without a host it is Docker Hub. */
export function imageReferenceOf(repository: string, tag: string): ImageReference {
  const [first = '', ...rest] = repository.split('/')
  const hasHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  const path = hasHost ? rest.join('/') : repository
  if (hasHost && first !== 'docker.io') return { registry: first, repository: path, tag }
  return { registry: DOCKER_HUB, repository: path.includes('/') ? path : `library/${path}`, tag }
}

export function imageText({ registry, repository, tag }: ImageReference): string {
  return `${registry}/${repository}:${tag}`
}
