import type { LiveResource } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import { deniesToEverybody } from '../specification/policyDenial.ts'
import { defaultPolicyOf, deletionProtectionMessageOf } from '../specification/typeBehaviour.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { livePropertiesOf } from '../state/liveProperties.ts'
import { attachedOriginRefusal } from './edgeRefusal.ts'
import type { StackJob } from './stackJob.ts'

/** The cause of a deletion decides which policy applies. */
export type DeletionCause = 'deletion' | 'rollback of creation' | 'replacement'

export function isRetained({ operation }: StackJob, resource: EmulatedResource, cause: DeletionCause): boolean {
  const { deletionPolicy, updateReplacePolicy } = resource
  if (cause === 'replacement') return updateReplacePolicy === 'Retain'
  if (cause === 'rollback of creation') return deletionPolicy === 'Retain' && !operation.retainExceptOnCreate
  return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate'
}

/** Whether the deletion of a complete nested stack by its parent's rollback still belongs to its creation is a switch. */
export function causeInside({ switches }: Engine, { status }: EmulatedStack, cause: DeletionCause): DeletionCause {
  const isComplete = status === 'CREATE_COMPLETE'
  return cause === 'rollback of creation' && isComplete && !switches.parentRollbackIsCreation ? 'deletion' : cause
}

/** True if a snapshot is made before the deletion: of what was complete, by the policy that applies. */
export function hasFinalSnapshot(
  { type, properties, deletionPolicy, updateReplacePolicy }: EmulatedResource,
  cause: DeletionCause,
): boolean {
  if (cause === 'rollback of creation') return false
  const policy = cause === 'replacement' ? updateReplacePolicy : deletionPolicy
  return (policy ?? defaultPolicyOf(type, properties)) === 'Snapshot'
}

/** Why the service refuses to delete this resource now; undefined when it deletes it. */
export function deletionRefusalOf(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
): string | undefined {
  const { type, physicalId = '' } = resource
  const id = uuid(engine.random)
  const properties = livePropertiesOf(stack, resource)
  return (
    deletionProtectionMessageOf(type, { physicalId, properties, id }) ??
    bucketMessageOf(engine, resource, id) ??
    secretMessageOf(engine, resource, id) ??
    attachedOriginRefusal(engine, resource)
  )
}

/** A stack deletes the policy of its secret first; a policy from elsewhere keeps the secret. */
function secretMessageOf(
  { world }: Engine,
  { type, physicalId = '' }: EmulatedResource,
  id: string,
): string | undefined {
  const denies = ({ properties }: LiveResource) =>
    properties.SecretId === physicalId && deniesToEverybody(properties.ResourcePolicy, 'secretsmanager:DeleteSecret')
  if (type !== 'AWS::SecretsManager::Secret') return undefined
  if (!world.resources('AWS::SecretsManager::ResourcePolicy').some(denies)) return undefined
  return `Resource handler returned message: "User is not authorized to perform: secretsmanager:DeleteSecret on resource: ${physicalId} with an explicit deny in a resource-based policy (Service: SecretsManager, Status Code: 400, Request ID: ${id})" (RequestToken: ${id}, HandlerErrorCode: AccessDenied)`
}

/** A bucket must be empty, old versions and delete markers included. */
function bucketMessageOf(
  { world }: Engine,
  { type, physicalId = '' }: EmulatedResource,
  id: string,
): string | undefined {
  if (type !== 'AWS::S3::Bucket' || !world.objects.get(physicalId)?.size) return undefined
  return `Resource handler returned message: "The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: ${id})" (RequestToken: ${id}, HandlerErrorCode: GeneralServiceException)`
}
