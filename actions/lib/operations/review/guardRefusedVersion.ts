import { type RefusedImage, refusedImagesIn } from '../../analysis/lifecycle/refusedVersions.ts'
import type { Environment } from '../../model/environment.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

/** No approval allows a version that is known to be bad, in a protected environment or not. */
export function guardRefusedVersion(environment: Environment, stack: ResolvedStack): void {
  const [refused] = refusedImagesIn(stack)
  if (!refused) return
  throw new Problem(`Environment '${environment.name}' would run ${effectOf(refused)}. Nothing was changed.`, {
    kind: 'refused',
    todo: nextStep(environment, refused),
  })
}

/** Why a deployment of this stack will be refused; undefined if it will not be. */
export function refusedVersionWarning(environment: Environment, stack: ResolvedStack): DeploymentWarning | undefined {
  const [refused] = refusedImagesIn(stack)
  if (!refused) return undefined
  return {
    message: `A deployment of this is refused: it would run ${effectOf(refused)}.`,
    todo: nextStep(environment, refused),
    refuses: true,
  }
}

function effectOf({ image, reason }: RefusedImage): string {
  return `'${image}', which is not allowed, because ${reason}`
}

function nextStep({ locationOf }: Environment, { instead }: RefusedImage): string {
  return `Set '${instead}' or a newer version in ${locationOf(['parameters', 'ImageTag']).file}.`
}
