/** The templates of this repository and the tests of `lint` were tried with this version. */
export const MINIMUM_VERSION = '1.58'

/** The reason why a version of cfn-lint is not enough; undefined if it is. */
export function tooOldReason(version: string): string | undefined {
  const [major, minor] = numbersOf(version)
  const [leastMajor, leastMinor] = numbersOf(MINIMUM_VERSION)
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  return isEnough ? undefined : `cfn-lint ${version} is too old: lint needs ${MINIMUM_VERSION} or newer.`
}

function numbersOf(version: string): readonly [number, number] {
  const [major = Number.NaN, minor = Number.NaN] = version.split('.').map(part => Number.parseInt(part, 10))
  return [major, minor]
}
