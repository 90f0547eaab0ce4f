import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { StackJob } from './stackJob.ts'

/** Why a resource goes: it decides which policy speaks. */
export type DeletionCause = 'deletion' | 'rollback of creation' | 'replacement'

export function isRetained({ operation }: StackJob, resource: EmulatedResource, cause: DeletionCause): boolean {
  const { deletionPolicy, updateReplacePolicy } = resource
  if (cause === 'replacement') return updateReplacePolicy === 'Retain'
  if (cause === 'rollback of creation') return deletionPolicy === 'Retain' && !operation.retainExceptOnCreate
  return deletionPolicy === 'Retain' || deletionPolicy === 'RetainExceptOnCreate'
}

/** A bucket must be empty, old versions and delete markers included. */
export function bucketNotEmptyMessage(keys: number, id: string): string | undefined {
  if (keys === 0) return undefined
  return `Resource handler returned message: "The bucket you tried to delete is not empty (Service: S3, Status Code: 409, Request ID: ${id})" (RequestToken: ${id}, HandlerErrorCode: GeneralServiceException)`
}
