import type { TemplateObject } from '../../permissions/templateRead.ts'
import type { World } from '../../world.ts'

/** The body of the version that an address names, or of the newest one; undefined where there is none. */
export function objectBodyOf({ objects }: World, { bucket, key, versionId }: TemplateObject): Buffer | undefined {
  const versions = objects.get(bucket)?.get(key) ?? []
  const [newest] = versions
  return (versionId === undefined ? newest : versions.find(version => version.versionId === versionId))?.body
}
