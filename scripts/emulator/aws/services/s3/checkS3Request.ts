import type { ServiceOperation } from '../../wire/awsService.ts'
import { isRecord } from '../../wire/isRecord.ts'
import { presentMembers } from '../../wire/presentMembers.ts'
import { WireError } from '../../wire/wireError.ts'
import { ACCEPTED_MEMBERS } from './acceptedMembers.ts'
import { isStorageClass } from './storedHeaders.ts'

/**
 * Refuses what the emulator would drop: a member that no handler uses, a storage class whose objects cannot be read at
 * once, and access control lists, which a new bucket does not allow.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
export function checkS3Request({ name, input: schema }: ServiceOperation, input: unknown): void {
  const accepted = ACCEPTED_MEMBERS[name] ?? []
  const unused = presentMembers(schema, input).find(path => !accepted.includes(path))
  if (unused !== undefined) throw unsupported(`${unused} of ${name}`)
  if (!isRecord(input)) return
  const { ACL: acl, StorageClass: storageClass } = input
  if (typeof storageClass === 'string' && storageClass !== 'STANDARD' && !isStorageClass(storageClass))
    throw unsupported(`StorageClass ${storageClass} of ${name}`)
  // CreateBucket has an error of its own.
  if (name !== 'CreateBucket' && acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control')
    throw new WireError('AccessControlListNotSupported', 'The bucket does not allow ACLs', 400)
}

function unsupported(what: string): WireError {
  return new WireError('NotImplemented', `The emulator does not support ${what}.`, 501)
}
