import type { Service, ServiceOperation } from './awsService.ts'
import { matchRest } from './restRoute.ts'
import { WireError } from './wireError.ts'
import type { WireRequest } from './wireRequest.ts'

export type Protocol = 'query' | 'ec2' | 'json' | 'cbor' | 'restJson' | 'restXml'

/** A request with its service and operation. */
export type WireCall = {
  readonly service: Service
  readonly operation: ServiceOperation
  readonly protocol: Protocol
  /** Query protocols: the whole form. */
  readonly form: URLSearchParams
  /** REST: the decoded values of the path's labels. */
  readonly labels: Readonly<Record<string, string>>
}

/** The protocol of this request, from the request alone, because older clients of a service use other protocols. */
export function protocolOf(request: WireRequest, services: readonly Service[]): Protocol {
  if (request.headers['smithy-protocol'] === 'rpc-v2-cbor') return 'cbor'
  if (request.headers['x-amz-target']) return 'json'
  const form = formOf(request)
  const version = form?.get('Version')
  if (version) {
    const dialect = services.find(service => service.version === version)?.dialect
    // A client of EC2 reads a refusal in its own form alone, that of a missing service, too.
    return dialect === 'ec2Query' || request.signer?.service === 'ec2' ? 'ec2' : 'query'
  }
  const unversioned = form && queryServiceOf(request, services)
  if (unversioned) return unversioned.dialect === 'ec2Query' ? 'ec2' : 'query'
  const rest = restServiceOf(request, services)
  const isXml = rest ? rest.dialect === 'restXml' : XML_SERVICES.has(request.signer?.service ?? 's3')
  return isXml ? 'restXml' : 'restJson'
}

/** Services whose clients can read an error response only in XML. */
const XML_SERVICES = new Set(['s3', 'route53', 'cloudfront', 's3express'])

/** @throws WireError with the name of an unknown service or operation. */
export function routeOf(request: WireRequest, protocol: Protocol, services: readonly Service[]): WireCall {
  switch (protocol) {
    case 'cbor':
      return { ...routeByCborPath(request, services), protocol, ...NO_PARAMETERS }
    case 'json':
      return { ...routeByTarget(request.headers['x-amz-target'] ?? '', services), protocol, ...NO_PARAMETERS }
    case 'query':
    case 'ec2': {
      const form = formOf(request) ?? new URLSearchParams()
      const version = form.get('Version') ?? queryServiceOf(request, services)?.version ?? ''
      return { ...routeByAction(form.get('Action') ?? '', version, services), protocol, ...NO_PARAMETERS, form }
    }
    case 'restJson':
    case 'restXml': {
      const service = restServiceOf(request, services)
      if (!service) throw unknownService(`'${request.signer?.service ?? `${request.method} ${request.path}`}'`)
      return { service, protocol, ...NO_PARAMETERS, ...matchRest(service, request) }
    }
    default:
      return protocol satisfies never
  }
}

const NO_PARAMETERS = { form: new URLSearchParams(), labels: {} } as const

type CallTarget = Pick<WireCall, 'service' | 'operation'>

function routeByCborPath(request: WireRequest, services: readonly Service[]): CallTarget {
  const [, name = '', operation = ''] = /^\/service\/([^/]+)\/operation\/([^/]+)\/?$/.exec(request.path) ?? []
  const service = services.find(candidate => candidate.target === name)
  if (!service) throw unknownService(`'${name}'`)
  return { service, operation: requireOperation(service, operation, 'UnknownOperationException') }
}

function routeByTarget(target: string, services: readonly Service[]): CallTarget {
  const dot = target.lastIndexOf('.')
  const service = services.find(candidate => candidate.target === target.slice(0, dot))
  if (!service) throw unknownService(`with X-Amz-Target '${target}'`)
  return { service, operation: requireOperation(service, target.slice(dot + 1), 'UnknownOperationException') }
}

function routeByAction(action: string, version: string, services: readonly Service[]): CallTarget {
  const same = services.filter(service => service.version === version)
  const service = same.find(candidate => candidate.operations.has(action)) ?? same[0]
  if (!service) throw unknownService(`of version ${version} (action '${action}')`)
  return { service, operation: requireOperation(service, action, 'InvalidAction', ` for version ${version}`) }
}

function requireOperation(service: Service, name: string, code: string, suffix = ''): ServiceOperation {
  const operation = service.operations.get(name)
  if (!operation) throw new WireError(code, `Could not find operation ${name}${suffix} in ${service.name}.`, 400)
  return operation
}

const unknownService = (target: string): WireError =>
  new WireError('NotImplemented', `The emulator has no service ${target}.`, 501)

/** By the scope of the signature; an unsigned request is for S3, the only service with anonymous REST requests. */
function restServiceOf(request: WireRequest, services: readonly Service[]): Service | undefined {
  const name = request.signer?.service ?? 's3'
  return services.find(service => service.dialect.startsWith('rest') && service.signingName === name)
}

/** By the scope of the signature: a few clients leave the version out when they read. */
function queryServiceOf({ signer }: WireRequest, services: readonly Service[]): Service | undefined {
  return services.find(({ dialect, signingName }) => !dialect.startsWith('rest') && signingName === signer?.service)
}

function formOf(request: WireRequest): URLSearchParams | undefined {
  if (request.query.has('Action')) return request.query
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined
  const form = new URLSearchParams(request.body.toString())
  return form.has('Action') ? form : undefined
}
