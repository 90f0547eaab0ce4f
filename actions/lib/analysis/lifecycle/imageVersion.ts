/** The parts of an image's name: `ghcr.io/open-webui/open-webui:v0.12.4@sha256:…`. */
export type ImageName = { readonly repository: string; readonly tag: string | undefined }

/** A version in a tag: `v0.12.4`, `0.12`, `v0.13.0-rc.1`. */
export type ImageVersion = {
  /** `v0.12` has two: it stands for all of v0.12.x. */
  readonly numbers: readonly number[]
  /** `rc`, `1`; empty for a release. */
  readonly preRelease: readonly string[]
}

export function imageNameOf(image: string): ImageName {
  const [name = ''] = image.split('@')
  const [, repository = name, tag] = /^(.*):([^:/]+)$/s.exec(name) ?? []
  return { repository, tag }
}

const VERSION = /^(v?)(\d{1,9}(?:\.\d{1,9}){0,3})(?:-(.+))?$/
const PRE_RELEASE = /^(?:alpha|beta|pre|preview|rc|dev|nightly)(?![a-z])/i

/**
 * The version in a tag; undefined for `latest`, `main`, `git-0a1b2c3` and other tags that may name any version. A suffix
 * that is no pre-release is a variant of the same version: `v0.12.4-slim`.
 */
export function versionOfTag(tag: string | undefined): ImageVersion | undefined {
  const [, prefix, numbers = '', suffix = ''] = VERSION.exec(tag ?? '') ?? []
  // A number alone may be a date or the count of a build.
  if (numbers === '' || (prefix === '' && !numbers.includes('.'))) return undefined
  const [first = ''] = suffix.split('-')
  const preRelease = PRE_RELEASE.test(first) ? (first.match(/\d+|[a-z]+/gi) ?? []) : []
  return { numbers: numbers.split('.').map(Number), preRelease }
}

/** Below zero if the first is older; undefined if one of them stands for several versions and the other is among them. */
export function compareVersions(one: ImageVersion, other: ImageVersion): number | undefined {
  const shared = Math.min(one.numbers.length, other.numbers.length)
  for (let index = 0; index < shared; index++) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  if (one.numbers.length !== other.numbers.length) return undefined
  return comparePreReleases(one.preRelease, other.preRelease)
}

/** As https://semver.org/#spec-item-11 orders them: a release comes after its pre-releases. */
function comparePreReleases(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length
  for (const [index, part] of one.entries()) {
    const otherPart = other[index]
    if (otherPart === undefined) return 1
    if (part !== otherPart) return compareParts(part, otherPart)
  }
  return one.length - other.length
}

function compareParts(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d/.test(one), /^\d/.test(other)]
  if (isNumber && isOtherNumber) return Number(one) - Number(other)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return one < other ? -1 : 1
}
