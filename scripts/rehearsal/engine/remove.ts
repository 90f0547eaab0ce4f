import { isDeletedByHand, livePropertiesOf } from './alterLive.ts'
import { setResourceStatus } from './events.ts'
import { faultAt } from './faults.ts'
import { dependentsIn, inOrder } from './inOrder.ts'
import { failureOf, type Job, ResourceFailure, reasonOf } from './job.ts'
import { uuid } from './random.ts'
import { deleteNestedStack } from './removeStack.ts'
import { childOf } from './resource.ts'
import type { Resource } from './stack.ts'
import { protectionOf, weightOf } from './typeKnowledge.ts'

/** Why a resource goes: it decides which policy speaks. */
export type Removal = 'deletion' | 'rollback of creation' | 'replacement'

/** Removes resources, each after everything that needs it. Resolves to the reason when some of them stay. */
export async function removeResources(job: Job, resources: readonly Resource[], why: Removal): Promise<string> {
  // A replaced resource and its successor have one logical id: each is a thing of its own here.
  const byKey = new Map(resources.map((resource, index) => [String(index), resource]))
  const keysOf = (logicalId: string) => [...byKey].filter(([, one]) => one.logicalId === logicalId).map(([key]) => key)
  const keys = [...byKey.keys()]
  const dependenciesOf = (key: string) => (byKey.get(key)?.dependencies ?? []).flatMap(keysOf)
  await inOrder(keys, {
    dependenciesOf: dependentsIn(keys, dependenciesOf),
    work: async key => {
      const resource = byKey.get(key)
      return resource ? removeResource(job, resource, why) : true
    },
    stopsAtFailure: false,
  })
  return failureOf(job)
}

async function removeResource(job: Job, resource: Resource, why: Removal): Promise<boolean> {
  const { engine, stack } = job
  if (!resource.exists) {
    forget(job, resource)
    return true
  }
  if (isKept(job, resource, why)) {
    setResourceStatus(engine, stack, resource, 'DELETE_SKIPPED')
    engine.live.retain(stack, resource)
    resource.exists = false
    forget(job, resource)
    return true
  }
  try {
    setResourceStatus(engine, stack, resource, 'DELETE_IN_PROGRESS')
    await takeAway(job, resource, why)
    resource.exists = false
    setResourceStatus(engine, stack, resource, 'DELETE_COMPLETE')
    forget(job, resource)
    return true
  } catch (error) {
    setResourceStatus(engine, stack, resource, 'DELETE_FAILED', { reason: reasonOf(error, job, 'deletion') })
    job.failed.delete.push(resource.logicalId)
    return false
  }
}

function isKept({ operation }: Job, resource: Resource, why: Removal): boolean {
  const { deletionPolicy, updateReplacePolicy } = resource
  if (why === 'replacement') return updateReplacePolicy === 'Retain'
  if (why === 'rollback of creation') return deletionPolicy === 'Retain' && !operation.retainExceptOnCreate
  return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate'
}

async function takeAway(job: Job, resource: Resource, why: Removal): Promise<void> {
  const { engine, stack, signal, operation } = job
  const { logicalId, type, physicalId = '' } = resource
  const child = childOf(engine, resource)
  if (child) {
    const reason = await deleteNestedStack(engine, child, operation, why)
    if (reason) throw new ResourceFailure(`Embedded stack ${child.id} was not successfully deleted: ${reason}`)
    return
  }
  // What is gone already is no obstacle.
  if (isDeletedByHand(stack, resource)) return
  await engine.pause(weightOf(type) / 2, signal)
  const id = uuid(engine.random)
  const refusal =
    faultAt(engine, { stack, logicalId, type }, 'delete') ??
    protectionOf(type, { physicalId, properties: livePropertiesOf(stack, resource), id }) ??
    (type === 'AWS::S3::Bucket' ? contentOf(engine.world.objects.get(physicalId)?.size ?? 0, id) : undefined)
  if (refusal) throw new ResourceFailure(refusal)
  if (type === 'AWS::S3::Bucket') engine.live.closeBucket(physicalId)
}

/** A bucket must be empty, old versions and delete markers included. */
function contentOf(keys: number, id: string): string | undefined {
  if (keys === 0) return undefined
  return `Resource handler returned message: "The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: ${id})" (RequestToken: ${id}, HandlerErrorCode: GeneralServiceException)`
}

function forget({ stack }: Job, resource: Resource): void {
  if (
    stack.resources.get(resource.logicalId) === resource &&
    stack.status !== 'DELETE_IN_PROGRESS' &&
    stack.status !== 'ROLLBACK_IN_PROGRESS'
  )
    stack.resources.delete(resource.logicalId)
}
