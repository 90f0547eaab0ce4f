import type { Service, ServiceOperation } from './awsService.ts'
import { requiredCountOf } from './requiredMembers.ts'
import { WireError } from './wireError.ts'
import type { WireRequest } from './wireRequest.ts'

export type RestMatch = { readonly operation: ServiceOperation; readonly labels: Readonly<Record<string, string>> }

/**
 * The operation of a method, a path and a query. When several match (PutObject, CopyObject, UploadPart), the one with
 * the most literal query keys and required members in the request.
 */
export function matchRest(service: Service, request: WireRequest): RestMatch {
  const matches = [...service.operations.values()]
    .flatMap(operation => matchOperation(operation, request) ?? [])
    .sort((a, b) => b.score - a.score)
  if (!matches[0]) {
    const target = `${request.method} ${request.path}`
    throw new WireError('MethodNotAllowed', `Could not find an operation of ${service.name} for ${target}.`, 405)
  }
  return matches[0]
}

function matchOperation(
  operation: ServiceOperation,
  request: WireRequest,
): (RestMatch & { score: number }) | undefined {
  if (operation.http?.method !== request.method) return undefined
  const [template = '/', search = ''] = operation.http.path.split('?')
  const match = pathPatternOf(template, operation).exec(request.path)
  if (!match) return undefined
  const literals = [...new URLSearchParams(search)].filter(([name]) => name !== 'x-id')
  if (!literals.every(([name, value]) => request.query.has(name) && (!value || request.query.get(name) === value))) {
    return undefined
  }
  const required = requiredBindings(operation)
  if (!required.every(isPresent => isPresent(request))) return undefined
  const named = request.query.get('x-id') === operation.name ? 100 : 0
  const fixed = template.split('/').filter(part => part && !part.startsWith('{')).length
  return {
    operation,
    labels: decodeLabels(match.groups ?? {}),
    score: named + literals.length + required.length + fixed,
  }
}

/** S3's paths leave out the bucket, which may be in the host name; here it is the first part of the path. */
function pathPatternOf(template: string, operation: ServiceOperation): RegExp {
  const members = operation.input.isUnitSchema() ? [] : [...operation.input.structIterator()]
  const hasBucket = members.some(([name, member]) => name === 'Bucket' && member.getMergedTraits().httpLabel)
  const path = hasBucket && !template.includes('{Bucket}') ? `/{Bucket}${template}` : template
  const pattern = path
    .replace(/\/$/, '')
    .replace(/[.*+?^$()|[\]\\]/g, part => (part === '+' ? '+' : `\\${part}`))
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  // Clients differ in a slash at the end; at the end of an object's key it belongs to the key.
  return new RegExp(`^${pattern}${template.endsWith('+}') ? '' : '/?'}$`)
}

function requiredBindings(operation: ServiceOperation): readonly ((request: WireRequest) => boolean)[] {
  const count = requiredCountOf(operation.input)
  if (count === 0) return []
  return [...operation.input.structIterator()].slice(0, count).flatMap(([, member]) => {
    const { httpQuery, httpHeader } = member.getMergedTraits()
    if (httpQuery) return [(request: WireRequest) => request.query.has(httpQuery)]
    if (httpHeader) return [(request: WireRequest) => request.headers[httpHeader.toLowerCase()] !== undefined]
    return []
  })
}

function decodeLabels(groups: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]))
  } catch {
    throw new WireError('InvalidURI', "Couldn't parse the specified URI.", 400)
  }
}
