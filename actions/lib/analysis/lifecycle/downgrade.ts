import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { resourceValue } from '../../template/compare/resolvedValue.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { Unknown, type Value, type ValueMap } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { propertiesIn, statesOf } from '../resourceState.ts'
import { compareVersions, imageNameOf, versionOfTag } from './imageVersion.ts'

type Resources = ReadonlyMap<string, ResourceInStack>
/** A resource by its path, before and after the change. */
type States = { readonly type: string; readonly before: ValueMap | undefined; readonly after: ValueMap | undefined }
type Container = { readonly path: string; readonly name: string; readonly image: string }
type ContainerPair = { readonly before: Container; readonly after: Container }

const TASK_DEFINITION = 'AWS::ECS::TaskDefinition'

/**
 * Containers of Open WebUI that would run an older version than today. A newer version migrates the database, and no older
 * one starts on it again; unless every database is made anew in the same change, from a snapshot or empty.
 */
export function downgradeRisks(
  changes: readonly Change[],
  { before, after }: { readonly before: Resources | undefined; readonly after: Resources | undefined },
): readonly Risk[] {
  const states = allStates(changes, before, after)
  if (isMadeAnew(states)) return []
  return containerPairs(states).flatMap(downgradeRisk)
}

function downgradeRisk({ before, after }: ContainerPair): readonly Risk[] {
  const [from, to] = [imageNameOf(before.image).tag, imageNameOf(after.image).tag]
  const [old, next] = [versionOfTag(from), versionOfTag(to)]
  const difference = old && next && compareVersions(next, old)
  if (difference !== undefined && difference >= 0) return []
  const isByTag = from !== undefined && to !== undefined && from !== to
  const texts = isByTag ? { before: from, after: to } : { before: before.image, after: after.image }
  const [severity, reason] =
    difference === undefined ? (['caution', NOT_COMPARED] as const) : (['danger', OLDER] as const)
  const message = ['runs ', { untrusted: texts.after }, ' instead of ', { untrusted: texts.before }, reason]
  const property = `ContainerDefinitions/${after.name}/Image`
  return [{ kind: 'downgrade', severity, resource: after.path, type: TASK_DEFINITION, property, message, ...texts }]
}

const OLDER = ': the newer version has migrated the database, and the older one does not start on it'
const NOT_COMPARED =
  ': the tags do not tell which is older, and no older version starts on a database that a newer one has migrated'

/** The containers of Open WebUI with the ones that they replace: by path and name, or any if they moved. */
function containerPairs(states: ReadonlyMap<string, States>): readonly ContainerPair[] {
  const [old, next] = [containersIn(states, 'before'), containersIn(states, 'after')]
  const ofOpenWebUi = old.filter(isOpenWebUi)
  return next.flatMap(after => {
    const same = old.filter(({ path, name }) => path === after.path && name === after.name)
    const replaced = same.length > 0 ? same : ofOpenWebUi
    return replaced
      .filter(
        before => before.image !== after.image && (isOpenWebUi(after) || (same.length > 0 && isOpenWebUi(before))),
      )
      .map(before => ({ before, after }))
  })
}

/** By the container's name or by its image's repository, mirrors included: `mirror/ghcr.io-open-webui`. */
function isOpenWebUi({ name, image }: Container): boolean {
  return name === 'open-webui' || /(?:^|[/_.-])open-?webui$/i.test(imageNameOf(image).repository)
}

function containersIn(states: ReadonlyMap<string, States>, state: 'before' | 'after'): readonly Container[] {
  return [...states].flatMap(([path, { type, [state]: whole }]) => {
    const definitions = type === TASK_DEFINITION ? propertiesIn(whole).ContainerDefinitions : undefined
    return isValueList(definitions) ? definitions.flatMap(definition => containerOf(path, definition)) : []
  })
}

function containerOf(path: string, definition: Value): readonly Container[] {
  if (!isValueMap(definition)) return []
  const { Name: name, Image: image } = definition
  const text = image instanceof Unknown ? image.text : image
  return typeof text === 'string' ? [{ path, name: typeof name === 'string' ? name : '', image: text }] : []
}

/** The properties that name the snapshot which a database is made from. Another one replaces the database. */
const SNAPSHOTS: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBCluster': ['SnapshotIdentifier'],
  'AWS::RDS::DBInstance': ['DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier'],
}
/** An instance with one of these has the data of another database. */
const DEPENDENT: readonly string[] = ['DBClusterIdentifier', 'SourceDBInstanceIdentifier']

function isMadeAnew(states: ReadonlyMap<string, States>): boolean {
  const databases = [...states.values()].filter(
    ({ type, after }) =>
      after !== undefined &&
      lookup(SNAPSHOTS, type) &&
      !DEPENDENT.some(name => Object.hasOwn(propertiesIn(after), name)),
  )
  return databases.length > 0 && databases.every(isNewOrRestored)
}

function isNewOrRestored({ type, before, after }: States): boolean {
  if (before === undefined) return true
  return (lookup(SNAPSHOTS, type) ?? []).some(name => {
    const { [name]: snapshot } = propertiesIn(after)
    return typeof snapshot === 'string' && snapshot !== '' && snapshot !== propertiesIn(before)[name]
  })
}

/** Where the deployed stack is unknown, a resource without a row of the change set is the same before and after. */
function allStates(
  changes: readonly Change[],
  before: Resources | undefined,
  after: Resources | undefined,
): ReadonlyMap<string, States> {
  const unchanged = [...(after ?? [])].map(([path, { resource }]): [string, States] => {
    const whole = resourceValue(resource)
    const known = before?.get(path)
    return [
      path,
      { type: resource.type, before: before ? known && resourceValue(known.resource) : whole, after: whole },
    ]
  })
  const removed = [...(before ?? [])].flatMap(([path, { resource }]): [string, States][] =>
    after?.has(path) ? [] : [[path, { type: resource.type, before: resourceValue(resource), after: undefined }]],
  )
  const rows = changes.map((change): [string, States] => [
    resourcePathOf(change),
    { type: change.type, ...statesOf(change, before, after) },
  ])
  return new Map([...unchanged, ...removed, ...rows])
}
