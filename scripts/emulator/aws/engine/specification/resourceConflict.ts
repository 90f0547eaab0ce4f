import type { JsonMap } from '#lib/model/json.ts'
import type { LiveResource } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { specificationOf } from './checkResourceProperties.ts'
import { takenNameOf } from './takenName.ts'

/** A live resource whose name another one wants. */
export type ResourceConflict = {
  readonly owner: LiveResource
  /** `web`, `cluster|service` */
  readonly name: string
}

/** The live resource that has the unique name of this one already. */
export function findConflict(
  engine: Engine,
  type: string,
  properties: JsonMap,
  replacing?: EmulatedResource,
): ResourceConflict | undefined {
  const { uniqueName } = specificationOf(engine, type)
  const wanted = uniqueName && takenNameOf(type, uniqueName, properties)
  if (!wanted) return undefined
  const isSelf = (resource: LiveResource) => resource.type === type && resource.physicalId === replacing?.physicalId
  const isSame = (resource: LiveResource) => {
    const { uniqueName: other } = specificationOf(engine, resource.type)
    return other !== undefined && takenNameOf(resource.type, other, resource.properties)?.key === wanted.key
  }
  const owner = engine.specification
    .typesInSpace(uniqueName.space)
    .flatMap(member => engine.world.resources(member))
    .find(resource => !isSelf(resource) && isSame(resource))
  return owner && { owner, name: wanted.text }
}

/** The name that its template gives a resource, if its replacement would have it too; undefined otherwise. */
export function customNameOf(engine: Engine, type: string, old: JsonMap, wanted: JsonMap): string | undefined {
  const { uniqueName } = specificationOf(engine, type)
  const before = uniqueName && takenNameOf(type, uniqueName, old)
  const after = uniqueName && takenNameOf(type, uniqueName, wanted)
  return before && before.key === after?.key ? before.text : undefined
}

/** The message of a creation: CloudFormation's own if one of its stacks has the same identifier, otherwise the handler's. */
export function conflictMessage(engine: Engine, type: string, { owner, name }: ResourceConflict): string {
  const stack = engine.stacks.get(owner.stackId)
  const isOwned = [...(stack?.resources.values() ?? [])].some(
    resource => resource.type === owner.type && resource.physicalId === owner.physicalId,
  )
  if (stack && isOwned && owner.type === type && isNamedIn(owner.physicalId, name))
    return `${owner.physicalId} already exists in stack ${stack.id}`
  return handlerMessage(
    engine,
    serviceMessageOf(engine, owner, name) ?? alreadyExistsMessage(type, name),
    'AlreadyExists',
  )
}

/** True if a physical id is a name or ends with it, as an ARN or an address does. An id that AWS made up is neither. */
function isNamedIn(physicalId: string, name: string): boolean {
  const own = name.split('|').at(-1) ?? name
  return physicalId === own || [':', '/', '|'].some(separator => physicalId.endsWith(`${separator}${own}`))
}

/** The words of a service where the handler repeats them. */
function serviceMessageOf({ random }: Engine, { type, properties }: LiveResource, name: string): string | undefined {
  const details = (service: string) => `(Service: ${service}, Status Code: 400, Request ID: ${uuid(random)})`
  if (type === 'AWS::EC2::SecurityGroup')
    return `The security group '${name}' already exists for VPC '${properties.VpcId ?? 'default'}' ${details('Ec2')}`
  if (type === 'AWS::SecretsManager::Secret')
    return `The operation failed because the secret ${name} already exists. ${details('SecretsManager')}`
  return undefined
}

/** The message of a service about a resource that was deleted by hand. */
export function notFoundMessage(engine: Engine, { type, physicalId }: EmulatedResource): string {
  return handlerMessage(engine, `Resource of type '${type}' with identifier '${physicalId}' was not found.`, 'NotFound')
}

export function alreadyExistsMessage(type: string, identifier: string): string {
  return `Resource of type '${type}' with identifier '${identifier}' already exists.`
}

function handlerMessage({ random }: Engine, message: string, code: string): string {
  return `Resource handler returned message: "${message}" (RequestToken: ${uuid(random)}, HandlerErrorCode: ${code})`
}
