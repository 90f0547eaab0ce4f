import { generatedNameOf } from '#lib/model/cloudFormation/generatedName.ts'
import type { UniqueName } from '#lib/model/cloudFormation/uniqueName.ts'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'

/** A name as a resource has it. */
export type TakenName = {
  /** The same for two resources of which only one can exist. */
  readonly key: string
  /** `web`, `cluster|service`: as CloudFormation shows it. */
  readonly text: string
}

/** The name of a resource with these properties; undefined for one whose service makes the name up. */
export function takenNameOf(
  type: string,
  { within, names, space }: UniqueName,
  properties: JsonMap,
): TakenName | undefined {
  const values = names.map(path => textOf(valueAt(properties, path)))
  const given = values.filter(value => value !== undefined)
  if (given.length < values.length) return undefined
  const parents = within.map(path => parentText(valueAt(properties, path)))
  const own = given.map(value => comparableName(type, value))
  const shownParents = within.flatMap((path, index) => (SHOWN_PARENTS.has(path) ? [parents[index] ?? ''] : []))
  return {
    key: JSON.stringify([space, parents, own]),
    text: [...shownParents.filter(parent => parent !== DEFAULT_PARENT), ...given].join('|'),
  }
}

const DEFAULT_PARENT = 'default'

/** Parents that are a part of the identifier which messages name. */
const SHOWN_PARENTS = new Set(['Cluster', 'EventBusName'])

function valueAt(properties: JsonMap, path: string): Json | undefined {
  return path.split('/').reduce<Json | undefined>((value, key) => (isMap(value) ? value[key] : undefined), properties)
}

function textOf(value: Json | undefined): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value)
}

/** A parent is named by its name or its ARN. */
function parentText(value: Json | undefined): string {
  const text = textOf(value)
  if (text === undefined) return value === undefined || value === null ? DEFAULT_PARENT : JSON.stringify(value)
  return text.startsWith('arn:') ? text.replace(/^.*[/:]/, '') : text
}

/** IAM, RDS, ElastiCache and DNS do not tell letters by their case; the last dot of a domain means nothing. */
function comparableName(type: string, name: string): string {
  if (type.startsWith('AWS::Route53::')) return name.toLowerCase().replace(/\.$/, '')
  const isCaseless = type.startsWith('AWS::IAM::') || generatedNameOf({ type, logicalId: '', stackName: '' }).lowerCase
  return isCaseless ? name.toLowerCase() : name
}
