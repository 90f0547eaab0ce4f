import { serviceLinkedRoleOf } from '#lib/model/serviceLinkedRole.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'

/**
 * Creates the service-linked role that a resource needs, as its service does. ECS cannot assume its role at once, so
 * the first cluster with capacity providers fails, and the next attempt succeeds.
 */
export function useServiceLinkedRole(
  { world, switches, random }: Engine,
  { type, properties }: EmulatedResource,
): void {
  const role = serviceLinkedRoleOf(type)
  if (!role || world.serviceLinkedRoles.has(role.name)) return
  world.serviceLinkedRoles.add(role.name)
  const hasProviders = Array.isArray(properties.CapacityProviders) && properties.CapacityProviders.length > 0
  if (!switches.clusterFailsWithoutServiceLinkedRole || type !== 'AWS::ECS::Cluster' || !hasProviders) return
  const requestId = uuid(random)
  throw new ResourceFailure(
    `Resource handler returned message: "Invalid request provided: CreateCluster Invalid Request: Unable to assume the service linked role. Please verify that the ECS service linked role exists. (Service: AmazonECS; Status Code: 400; Error Code: InvalidParameterException; Request ID: ${requestId}; Proxy: null)" (RequestToken: ${uuid(random)}, HandlerErrorCode: InvalidRequest)`,
  )
}
