import { digestNoteOf } from '../model/digestNote.ts'
import type { Environment } from '../model/environment.ts'
import { imageReferenceOf, type RegistryImage } from '../model/imageReference.ts'
import type { PinOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { FileEditor } from '../ports/fileEditor.ts'
import type { ImageRegistry } from '../ports/imageRegistry.ts'
import { fileOfDigest } from './pin/fileOfDigest.ts'
import { type EnvironmentImage, imageOf } from './pin/imageOf.ts'
import { withDigest } from './pin/withDigest.ts'
import type { Tools } from './tools.ts'

export type PinTools = Pick<Tools, 'workspace' | 'schemas' | 'clock' | 'reporter'> & {
  readonly imageRegistry: ImageRegistry
  readonly files: Pick<FileEditor, 'replace'>
}

/**
 * Writes the digest that the registry has for an environment's tag beside the tag, with the day. The same digest changes
 * nothing.
 * @throws Problem if the registry has no such tag, or none for the environment's processor
 */
export async function pin(
  { environment }: { readonly environment: Environment },
  tools: PinTools,
): Promise<PinOutcome> {
  const { reporter, clock, imageRegistry, files } = tools
  const [image, document] = await Promise.all([imageOf(environment, tools), fileOfDigest(environment, tools)])
  refuseEcr(environment, image)
  reporter.report({ kind: 'step', step: 'look up the image', subject: image.text })
  const found = await imageRegistry.find(imageReferenceOf(image.repository, image.tag))
  const { digest, platforms } = checkFound(environment, image, found)
  const before = environment.parameters.ImageDigest || undefined
  const about = { image: image.text, digest, before, platforms, file: document.file }
  if (before === digest) return { kind: 'unchanged', ...about }
  const day = clock.now().toISOString().slice(0, 10)
  await files.replace(document.file, withDigest(document, { digest, note: digestNoteOf(image.tag, day) }))
  return { kind: 'pinned', ...about }
}

const ECR = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/(.+)$/

/** ECR gives nothing without a login, and the credentials of an environment are for its stack. */
function refuseEcr(environment: Environment, { text, repository, tag }: EnvironmentImage): void {
  const [, account, region, name] = ECR.exec(repository) ?? []
  if (account === undefined) return
  throw new Problem(`Cannot look up '${text}': a repository of Amazon ECR requires a login, and this verb has none.`, {
    kind: 'usage',
    todo: `Set ImageDigest to the result of 'aws ecr describe-images --registry-id ${account} --region ${region} --repository-name ${name} --image-ids imageTag=${tag} --query imageDetails[0].imageDigest --output text'.`,
    location: environment.locationOf(['parameters', 'ImageRepository']),
  })
}

function checkFound(
  environment: Environment,
  image: EnvironmentImage,
  found: RegistryImage | undefined,
): RegistryImage {
  if (!found)
    throw new Problem(`There is no image '${image.text}'.`, {
      kind: 'usage',
      todo: 'Check ImageTag, ImageVariant and ImageRepository; the releases are at https://github.com/open-webui/open-webui/releases.',
      location: environment.locationOf(['parameters', 'ImageTag']),
    })
  if (found.platforms.includes(image.platform)) return found
  throw new Problem(
    `Image '${image.text}' does not exist for '${image.platform}', but for ${found.platforms.map(each => `'${each}'`).join(', ') || 'no platform'}.`,
    {
      kind: 'usage',
      todo: 'Set CpuArchitecture to a processor that the image exists for, or ImageTag to another version.',
      location: environment.locationOf(['parameters', 'CpuArchitecture']),
    },
  )
}
