import { readFileSync } from 'node:fs'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { wildcardPattern } from '#lib/model/wildcardPattern.ts'

/** A kind of resource that an action can be allowed for. */
type ActionResourceType = {
  /** `db` */
  readonly name: string
  /** `arn:${Partition}:rds:${Region}:${Account}:db:${DbInstanceName}` */
  readonly arn: string
  /** The action always concerns a resource of this type. */
  readonly isRequired: boolean
  /** Of a resource of this type: `aws:ResourceTag/${TagKey}`. */
  readonly conditionKeys: readonly string[]
}

/** An action, as the service authorization reference describes it. */
export type ActionReference = {
  /** `rds:CreateDBInstance`, as AWS spells it. */
  readonly name: string
  /** Empty for an action that only `*` matches. */
  readonly resourceTypes: readonly ActionResourceType[]
  /** Of the request: `aws:RequestTag/${TagKey}`. */
  readonly conditionKeys: readonly string[]
}

/**
 * `reference.json` has a text for each resource type, `<ARN> | <condition keys>`, and for each action,
 * `<resource types> | <condition keys>`, in which a star marks the types that the action always concerns.
 */
type Service = { readonly resources: JsonMap; readonly actions: JsonMap }

/** By name in lower case: IAM compares the names of actions without regard to case. */
let actions: ReadonlyMap<string, ActionReference> | undefined

/** Undefined if no service has the action. Services that `cutReference.ts` left out have none. */
export function findAction(action: string): ActionReference | undefined {
  actions ??= readReference()
  return actions.get(action.toLowerCase())
}

/** None for an action that a policy can allow on `*` alone. @throws Error if the reference does not have the action */
export function resourceTypesOf(action: string): readonly ActionResourceType[] {
  const found = findAction(action)
  if (!found) throw new Error(`The service authorization reference does not have the action '${action}'.`)
  return found.resourceTypes
}

/** The actions that a pattern of a policy matches, such as `ec2:Describe*`. */
export function actionsMatching(pattern: string): readonly ActionReference[] {
  actions ??= readReference()
  const expression = wildcardPattern(pattern, 'i')
  return [...actions].flatMap(([name, action]) => (expression.test(name) ? [action] : []))
}

function readReference(): ReadonlyMap<string, ActionReference> {
  const reference: unknown = JSON.parse(readFileSync(new URL('reference.json', import.meta.url), 'utf8'))
  const services = isMap(reference) && isMap(reference.services) ? reference.services : {}
  return new Map(
    Object.entries(services).flatMap(([prefix, service]) =>
      actionsIn(prefix, service).map(action => [action.name.toLowerCase(), action] as const),
    ),
  )
}

function actionsIn(prefix: string, service: Json): readonly ActionReference[] {
  const { resources, actions: entries } = checkService(service)
  return Object.entries(entries).map(([name, entry]) => {
    const { names, conditionKeys } = partsOf(entry)
    const resourceTypes = names.map(type => resourceTypeOf(resources, type))
    return { name: `${prefix}:${name}`, resourceTypes, conditionKeys }
  })
}

function resourceTypeOf(resources: JsonMap, marked: string): ActionResourceType {
  const name = marked.replace(/\*$/, '')
  const { names, conditionKeys } = partsOf(resources[name] ?? '')
  return { name, arn: names.join(' '), isRequired: name !== marked, conditionKeys }
}

function partsOf(entry: Json): { readonly names: readonly string[]; readonly conditionKeys: readonly string[] } {
  const [names = '', keys = ''] = String(entry).split('|')
  const split = (text: string): readonly string[] => text.split(' ').filter(part => part !== '')
  return { names: split(names), conditionKeys: split(keys) }
}

function checkService(service: Json): Service {
  if (!isMap(service) || !isMap(service.resources) || !isMap(service.actions))
    throw new Error("The form of 'reference.json' is not that of 'cutReference.ts'.")
  return { resources: service.resources, actions: service.actions }
}
