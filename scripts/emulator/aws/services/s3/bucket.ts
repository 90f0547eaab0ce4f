import { createHash, randomBytes } from 'node:crypto'
import { WireError } from '../../wire/wireError.ts'
import type { StoredObject, World } from '../../world.ts'
import { propertyAt, propertyText } from '../propertyValues.ts'

export type Versioning = 'Enabled' | 'Suspended' | undefined

/** The objects of one bucket, and the rules of its versioning. */
export type Bucket = {
  readonly name: string
  readonly versioning: Versioning
  /** Every key with a version, in S3's order. */
  readonly keys: () => readonly string[]
  /** Newest first. */
  readonly versions: (key: string) => readonly StoredObject[]
  /** Undefined when the newest version is a delete marker. */
  readonly current: (key: string) => (StoredObject & { readonly body: Buffer }) | undefined
  readonly put: (key: string, body: Buffer, headers: Readonly<Record<string, string>>) => StoredObject
  /** Changes what is kept with a version, its tags, without a new version. */
  readonly replaceHeaders: (key: string, versionId: string, headers: Readonly<Record<string, string>>) => void
  /** Removes one version; without a version id it deletes the object by the rules of the bucket's versioning. */
  readonly remove: (key: string, versionId: string | undefined) => ObjectRemoval
}

/** Bytes. */
const LONGEST_KEY = 1024

export type ObjectRemoval = { readonly versionId: string | undefined; readonly deleteMarker: boolean }

/** The bucket of a live resource. @throws WireError when it does not exist or has another owner. */
export function requireBucket(world: World, name: string, owner: string | undefined): Bucket {
  const resource = world.resource('AWS::S3::Bucket', name)
  if (!resource) throw new WireError('NoSuchBucket', 'The specified bucket does not exist', 404)
  if (owner !== undefined && owner !== world.account) throw new WireError('AccessDenied', 'Access Denied', 403)
  const status = propertyText(propertyAt(resource.properties.VersioningConfiguration, 'Status'))
  const versioning = status === 'Enabled' || status === 'Suspended' ? status : undefined
  const objects = world.objects.get(name) ?? new Map<string, StoredObject[]>()
  world.objects.set(name, objects)
  const versions = (key: string): StoredObject[] => objects.get(key) ?? []

  function addVersion(key: string, body: Buffer | undefined, headers: Readonly<Record<string, string>>): StoredObject {
    const versionId = versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null'
    const added = { versionId, body, headers, at: world.now() }
    objects.set(key, [added, ...versions(key).filter(version => version.versionId !== versionId)])
    return added
  }
  function dropVersion(key: string, versionId: string): StoredObject | undefined {
    const dropped = versions(key).find(version => version.versionId === versionId)
    const rest = versions(key).filter(version => version !== dropped)
    if (rest.length > 0) objects.set(key, rest)
    else objects.delete(key)
    return dropped
  }

  return {
    name,
    versioning,
    keys: () => [...objects.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    versions,
    current: key => {
      const [newest] = versions(key)
      return newest?.body === undefined ? undefined : { ...newest, body: newest.body }
    },
    put: (key, body, headers) => {
      if (Buffer.byteLength(key) > LONGEST_KEY) throw new WireError('KeyTooLongError', 'Your key is too long', 400)
      return addVersion(key, body, { etag: etagOf(body), ...headers })
    },
    replaceHeaders: (key, versionId, headers) => {
      const changed = versions(key).map(version =>
        version.versionId === versionId ? { ...version, headers } : version,
      )
      objects.set(key, changed)
    },
    remove: (key, versionId) => {
      if (versionId !== undefined) {
        const dropped = dropVersion(key, versionId)
        return { versionId, deleteMarker: dropped !== undefined && dropped.body === undefined }
      }
      if (versioning === undefined) {
        dropVersion(key, 'null')
        return { versionId: undefined, deleteMarker: false }
      }
      return { versionId: addVersion(key, undefined, {}).versionId, deleteMarker: true }
    },
  }
}

export function etagOf(body: Buffer): string {
  return `"${createHash('md5').update(body).digest('hex')}"`
}
