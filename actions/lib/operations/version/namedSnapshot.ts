import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { DatabaseSnapshot } from '../../model/snapshot.ts'
import type { Database } from './databasesOf.ts'
import type { VersionChange } from './versionChange.ts'

type SnapshotOrder = {
  readonly environment: Environment
  readonly change: VersionChange
  readonly commit?: string | undefined
}

/** The value of the tag `purpose` of every snapshot that a change of version takes. */
const PURPOSE = 'before-change-of-version'

/** Tags of a snapshot before a change of version. Values are at most 256 of the characters that RDS allows. */
export function snapshotTags({ environment, change, commit }: SnapshotOrder): Readonly<Record<string, string>> {
  return {
    application: environment.application,
    environment: environment.name,
    purpose: PURPOSE,
    'from-version': tagValue(change.from),
    'to-version': tagValue(change.to),
    ...(commit !== undefined && { commit }),
  }
}

/** True for a snapshot that a change of version has taken. */
export function isOfVersionChange({ tags }: Pick<DatabaseSnapshot, 'tags'>): boolean {
  return tags.purpose === PURPOSE
}

/** The same of this environment. */
export function isOfEnvironment(
  snapshot: Pick<DatabaseSnapshot, 'tags'>,
  { application, name }: Pick<Environment, 'application' | 'name'>,
): boolean {
  const { tags } = snapshot
  return isOfVersionChange(snapshot) && tags.application === application && tags.environment === name
}

/** Letters, digits, whitespace and `_.:/=+-@` (RDS API, Tag). */
function tagValue(text: string): string {
  return text.replace(/[^\p{L}\p{N}\s_.:/=+\-@]/gu, '-').slice(-256)
}

/** AWS page "CreateDBSnapshot": at most 255 letters, digits and hyphens, a letter first, no hyphen last or twice in a row. */
const LONGEST_NAME = 255

/**
 * `open-webui-dev-v0-12-4-to-v0-13-0-20261128T094500Z`, a name that people recognise. Of several databases, each name has
 * the path of its own.
 */
export function snapshotNameOf(
  { environment, change: { from, to } }: Pick<SnapshotOrder, 'environment' | 'change'>,
  { database, at }: { readonly database: Database | undefined; readonly at: Date },
): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const path = database === undefined ? [] : [database.path]
  const parts = [stackNameOf(environment), ...path, shortened(from), 'to', shortened(to)]
  const words = parts
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
  const kept = words.slice(0, LONGEST_NAME - time.length - 1).replace(/-+$/, '')
  return `${kept}-${time}`.toLowerCase()
}

/** The end of an image's name differs; a tag is short. */
function shortened(version: string): string {
  return version.slice(-60)
}
