import { isRecord } from '../../../wire/isRecord.ts'
import { validationError, WireError } from '../../../wire/wireError.ts'
import { ACCEPTED_MEMBERS, REFUSED_MEMBERS, REFUSED_VALUES } from './acceptedMembers.ts'
import { REQUEST_RULES } from './requestRules.ts'

/**
 * Refuses a request with a member or a value that the emulator does not support, and one that breaks a rule of
 * CloudFormation beyond its service model.
 */
export function checkRequest(operation: string, input: object): void {
  const accepted = ACCEPTED_MEMBERS[operation] ?? []
  for (const { path, value } of membersIn(input, '')) {
    if (!accepted.includes(path)) throw unsupported(operation, path, REFUSED_MEMBERS[operation]?.[path])
    const refused = REFUSED_VALUES[path]?.find(([candidate]) => candidate === value)
    if (refused) throw unsupported(operation, `${path} ${String(value)}`, refused[1])
  }
  const broken = REQUEST_RULES.find(({ operations, isBroken }) => operations.includes(operation) && isBroken(input))
  if (broken) throw validationError(broken.message)
}

type PresentMember = { readonly path: string; readonly value: unknown }

/** The members of a request, those of structures and of structures in lists by their path; a map is one value. */
function membersIn(value: unknown, path: string): readonly PresentMember[] {
  if (Array.isArray(value)) return value.flatMap(item => (isRecord(item) ? membersIn(item, path) : []))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return []
    const innerPath = path ? `${path}.${name}` : name
    return [{ path: innerPath, value: inner }, ...membersIn(inner, innerPath)]
  })
}

function unsupported(operation: string, what: string, reason: string | undefined): WireError {
  const why = reason === undefined ? '' : `: it has no ${reason}`
  return new WireError('NotImplemented', `The emulator does not support ${what} of ${operation}${why}.`)
}
