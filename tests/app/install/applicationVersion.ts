import { compareVersions, imageNameOf, versionOfTag } from '#lib/analysis/lifecycle/imageVersion.ts'
import { Problem } from '#lib/model/problem.ts'
import { lockedVersion } from './locks.ts'

type EnvironmentImage = { readonly environment: string; readonly image: string }

/** The version that PyPI has for an image: `0.12.4` for `…:v0.12.4-slim`. */
export function applicationVersionOf({ environment, image }: EnvironmentImage): string {
  const version = versionOfTag(imageNameOf(image).tag)
  if (version === undefined || version.numbers.length < 3 || version.preRelease.length > 0)
    throw new Problem(`Environment '${environment}' runs '${image}', whose tag names no release of Open WebUI.`, {
      todo: 'Set ImageTag to a release, such as v0.12.4: the package with the same number is what the proof installs.',
    })
  return version.numbers.join('.')
}

/** The newest version that an environment runs. */
export function newestVersion(images: readonly EnvironmentImage[]): string {
  const [newest] = images.map(applicationVersionOf).toSorted((one, other) => compareTexts(other, one))
  if (newest === undefined) throw new Problem('There is no environment, so no version of Open WebUI to lock.')
  return newest
}

/**
 * Checks that what is proved about an environment is about its version of Open WebUI.
 * @throws Problem that names each environment with another version than the lock
 */
export function checkApplicationVersion(images: readonly EnvironmentImage[], locked = lockedVersion('current')): void {
  const others = images
    .map(each => ({ ...each, version: applicationVersionOf(each) }))
    .filter(({ version }) => version !== locked)
  const [first] = others
  if (!first) return
  const versions = others.map(({ environment, version }) => `'${environment}' runs ${version}`).join(', ')
  throw new Problem(`The application proof is locked to Open WebUI ${locked}, and environment ${versions}.`, {
    todo: `Run 'npm run lock:app -- ${first.environment}', or name an environment with version ${locked}.`,
  })
}

function compareTexts(one: string, other: string): number {
  const [first, second] = [versionOfTag(`v${one}`), versionOfTag(`v${other}`)]
  return (first && second && compareVersions(first, second)) ?? 0
}
