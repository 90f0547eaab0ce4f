import { imageNameOf } from '../analysis/lifecycle/imageVersion.ts'
import { refusedImagesIn } from '../analysis/lifecycle/refusedVersions.ts'
import type { EnvironmentRule } from './rule.ts'

/** A version of Open WebUI that is known to be bad is refused before it migrates a database. */
export const refusedVersions: EnvironmentRule = ({ name, parameters, locationOf }, stack) =>
  refusedImagesIn(stack).map(({ image, reason, instead, location }) => ({
    level: 'error',
    rule: 'image/refused-version',
    message: `Environment '${name}' cannot run '${image}', because ${reason}.`,
    todo: `Set 'ImageTag' to '${instead}' or a newer version.`,
    location: isFromParameter(parameters.ImageTag, image) ? locationOf(['parameters', 'ImageTag']) : location,
  }))

function isFromParameter(tag: string | undefined, image: string): boolean {
  return tag !== undefined && (imageNameOf(image).tag ?? '').startsWith(tag)
}
