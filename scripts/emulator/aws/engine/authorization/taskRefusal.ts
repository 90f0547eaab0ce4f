import { roleSessionOf } from '../../permissions/principals.ts'
import { taskRoleUsesOf } from '../../permissions/resourceCalls/taskRoles.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { handlerAccountOf } from './handlerAccount.ts'

/**
 * The reason why no task of a service can start: the first thing that a role of its task definition may not do; undefined
 * if nothing is denied.
 */
export function taskRefusalOf(engine: Engine, { type, properties }: EmulatedResource): string | undefined {
  const { permissions } = engine
  if (!permissions || type !== 'AWS::ECS::Service' || String(properties.DesiredCount) === '0') return undefined
  const handlerAccount = handlerAccountOf(engine, undefined)
  const taskDefinition = handlerAccount.find(String(properties.TaskDefinition))
  if (!taskDefinition) return undefined
  for (const { roleArn, trust, requests } of taskRoleUsesOf(taskDefinition.properties, handlerAccount)) {
    const principal = roleSessionOf(roleArn, 'task')
    const refusals = requests.map(request => permissions.refusalOf(principal, request))
    const refusal = permissions.trustRefusalOf(roleArn, trust) ?? refusals.find(text => text !== undefined)
    if (refusal !== undefined) return refusal
  }
  return undefined
}
