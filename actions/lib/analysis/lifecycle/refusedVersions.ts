import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import { type ContainerImage, containerImagesIn, isOpenWebUi } from './containerImages.ts'
import { compareVersions, imageNameOf, versionOfTag } from './imageVersion.ts'

type VersionRow = {
  /** below: every earlier version too. exactly: this one alone, in all of its variants. */
  readonly which: 'below' | 'exactly'
  readonly version: string
  /** A clause after 'because'. */
  readonly reason: string
  /** The version to take. */
  readonly instead: string
  readonly source: string
  /** The day of the last look at the source. */
  readonly date: string
}

/** The versions of Open WebUI that `lint` and `deploy` refuse. The only list of them: a new row is all that a new one needs. */
export const VERSION_ROWS: readonly VersionRow[] = [
  {
    which: 'below',
    version: 'v0.11.4',
    reason:
      'it lacks security fixes of 2026, and reads groups and the slim image in another way than these templates expect',
    instead: 'v0.12.4',
    source:
      'https://github.com/open-webui/open-webui/blob/main/CHANGELOG.md, 0.11.1 to 0.11.4, and its security advisories',
    date: '2026-11-28',
  },
  {
    which: 'exactly',
    version: 'v0.12.0',
    reason: 'browsers reconnect several times a second after a sign-in',
    instead: 'v0.12.4',
    source:
      "https://github.com/open-webui/open-webui/blob/main/CHANGELOG.md, 0.12.1, 'No reconnect loop after sign-in'",
    date: '2026-11-28',
  },
]

export type RefusedImage = Pick<ContainerImage, 'image' | 'location'> & {
  readonly reason: string
  readonly instead: string
}

/** The images of Open WebUI that must not run. */
export function refusedImagesIn(stack: ResolvedStack): readonly RefusedImage[] {
  return containerImagesIn(stack)
    .filter(isOpenWebUi)
    .flatMap(({ image, location }) => {
      const row = rowOf(imageNameOf(image).tag)
      return row ? [{ image, location, reason: reasonOf(row), instead: row.instead }] : []
    })
}

/** Undefined also for a tag that tells no version: `main` is a finding of its own. */
function rowOf(tag: string | undefined): VersionRow | undefined {
  const version = versionOfTag(tag)
  return VERSION_ROWS.find(row => {
    const other = version && versionOfTag(row.version)
    const difference = version && other && compareVersions(version, other)
    if (difference === undefined) return false
    return row.which === 'below' ? difference < 0 : difference === 0
  })
}

function reasonOf({ which, version, reason }: VersionRow): string {
  return which === 'below' ? `it is older than ${version}: ${reason}` : reason
}
