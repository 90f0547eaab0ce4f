import type { Service } from '../wire/awsService.ts'
import { isRecord } from '../wire/isRecord.ts'
import { WireError } from '../wire/wireError.ts'
import type { WireRequest } from '../wire/wireRequest.ts'
import { ACCEPTED_MEMBERS } from './acceptedMembers.ts'

/** A service that refuses the members of an input which its handlers would drop. */
export function refuseUnusedMembers(service: Service): Service {
  const accepted = ACCEPTED_MEMBERS[service.name]
  if (!accepted) return service
  const handlers = [...service.handlers].map(
    ([name, handle]) =>
      [
        name,
        (input: unknown, request: WireRequest) => {
          const unused = givenMembersOf(input).find(member => !accepted[name]?.includes(member))
          if (unused === undefined) return handle(input, request)
          throw new WireError('NotImplemented', `The emulator does not support ${unused} of ${name}.`, 501)
        },
      ] as const,
  )
  return { ...service, handlers: new Map(handlers) }
}

/** A member that is false or an empty list says the same as none, in every operation of these services. */
function givenMembersOf(input: unknown): readonly string[] {
  if (!isRecord(input)) return []
  return Object.entries(input).flatMap(([name, value]) =>
    value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? [] : [name],
  )
}
