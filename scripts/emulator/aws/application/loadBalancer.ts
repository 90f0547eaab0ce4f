import type { JsonMap } from '#lib/model/json.ts'
import { ecsServicesOf, taskDefinitionOf } from '../services/ecs/runningTasks.ts'
import { registeredTargetsOf } from '../services/elasticLoadBalancing/registeredTargets.ts'
import { mapsOf, propertyAt, propertyText, propertyTexts } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'
import { findContainer, isOpenWebUi, startFailureOf } from './container.ts'
import { openWebUiResponse } from './openWebUi.ts'
import { LOAD_BALANCER_RESPONSES, type SiteResponse } from './recordedResponses.ts'
import type { SiteRequest } from './siteRequest.ts'

const KIND = 'AWS::ElasticLoadBalancingV2'

/** The load balancer of a host name: by its DNS name, a DNS record, its certificate, or its application's address. */
export function findLoadBalancer(world: World, host: string): LiveResource | undefined {
  return world
    .resources(`${KIND}::LoadBalancer`)
    .find(resource => hostsOf(world, resource).some(each => each.toLowerCase() === host.toLowerCase()))
}

export function isInternal({ properties }: LiveResource): boolean {
  return properties.Scheme === 'internal'
}

/** The response of the load balancer; undefined when it does not listen on the port of this scheme. */
export function loadBalancerResponse(
  world: World,
  balancer: LiveResource,
  request: SiteRequest,
): SiteResponse | undefined {
  const port = request.scheme === 'https' ? 443 : 80
  const listener = listenersOf(world, balancer).find(
    candidate => Number(propertyText(candidate.properties.Port)) === port,
  )
  if (!listener) return undefined
  const [action] = mapsOf(listener.properties.DefaultActions)
  if (action?.Type === 'redirect') return redirectResponse(action, request)
  if (action?.Type === 'fixed-response') return fixedResponse(action)
  const group = targetGroupIn(action)
  const [target] = group === undefined ? [] : registeredTargetsOf(world, group)
  if (!target) return LOAD_BALANCER_RESPONSES.noTarget
  const container = findContainer(world, target.task.taskDefinition, target.port)
  if (container && !isOpenWebUi(container)) return OTHER_APPLICATION
  // A task that exits, or that listens on another port, is never a healthy target.
  if (!container || startFailureOf(world, container) !== undefined) return LOAD_BALANCER_RESPONSES.noTarget
  const response = openWebUiResponse(world, container, request)
  return { ...response, headers: { ...response.headers, ...addedHeaders(listener) } }
}

function listenersOf(world: World, balancer: LiveResource): readonly LiveResource[] {
  return world
    .resources(`${KIND}::Listener`)
    .filter(({ properties }) => properties.LoadBalancerArn === balancer.physicalId)
}

function hostsOf(world: World, balancer: LiveResource): readonly string[] {
  const own = propertyText(balancer.attributes.DNSName) ?? ''
  const listeners = listenersOf(world, balancer)
  const records = world
    .resources('AWS::Route53::RecordSet')
    .filter(({ properties }) => propertyText(propertyAt(properties.AliasTarget, 'DNSName')) === own)
    .flatMap(({ properties }) => propertyText(properties.Name)?.replace(/\.$/, '') ?? [])
  const certificates = listeners
    .flatMap(({ properties }) => mapsOf(properties.Certificates))
    .flatMap(
      certificate =>
        world.resource('AWS::CertificateManager::Certificate', propertyText(certificate.CertificateArn) ?? '') ?? [],
    )
    .flatMap(({ properties }) => [
      ...propertyTexts([properties.DomainName ?? '']),
      ...propertyTexts(properties.SubjectAlternativeNames),
    ])
  return [own, ...records, ...certificates, ...listeners.flatMap(listener => hostsNamedByApplication(world, listener))]
}

/**
 * A host name with a DNS record outside of the stack: the application behind the listener has it in its configuration.
 */
function hostsNamedByApplication(world: World, listener: LiveResource): readonly string[] {
  const group = targetGroupIn(mapsOf(listener.properties.DefaultActions)[0])
  return ecsServicesOf(world).flatMap(service => {
    const mapping = mapsOf(service.properties.LoadBalancers).find(target => target.TargetGroupArn === group)
    if (!mapping) return []
    const container = findContainer(world, taskDefinitionOf(service), Number(propertyText(mapping.ContainerPort)))
    const address = container?.environment.WEBUI_URL ?? ''
    return URL.canParse(address) ? [new URL(address).host] : []
  })
}

function targetGroupIn(action: JsonMap | undefined): string | undefined {
  const [first] = mapsOf(propertyAt(action?.ForwardConfig, 'TargetGroups'))
  return propertyText(action?.TargetGroupArn) ?? propertyText(first?.TargetGroupArn)
}

/** The emulator runs no other application than Open WebUI: one of an owner's answers every request with an empty page. */
const OTHER_APPLICATION: SiteResponse = { status: 200, headers: { 'content-type': 'text/html' }, body: '' }

function fixedResponse(action: JsonMap): SiteResponse {
  const setting = (name: string): string | undefined => propertyText(propertyAt(action.FixedResponseConfig, name))
  const headers = { server: 'awselb/2.0', 'content-type': setting('ContentType') ?? 'text/plain' }
  return { status: Number(setting('StatusCode') ?? 200), headers, body: setting('MessageBody') ?? '' }
}

const STATUS: Readonly<Record<string, number>> = { HTTP_301: 301, HTTP_302: 302 }

function redirectResponse(action: JsonMap, { scheme, host, path, query }: SiteRequest): SiteResponse {
  const setting = (name: string, defaultValue: string): string =>
    (propertyText(propertyAt(action.RedirectConfig, name)) ?? defaultValue)
      .replace('#{host}', host)
      .replace('#{path}', path.slice(1))
      .replace('#{query}', String(query))
      .replace('#{port}', scheme === 'https' ? '443' : '80')
      .replace('#{protocol}', scheme.toUpperCase())
  const search = setting('Query', '#{query}')
  const to = `${setting('Protocol', '#{protocol}').toLowerCase()}://${setting('Host', '#{host}')}:${setting('Port', '#{port}')}`
  return {
    status: STATUS[setting('StatusCode', 'HTTP_302')] ?? 302,
    headers: { server: 'awselb/2.0', location: `${to}${setting('Path', '/#{path}')}${search ? `?${search}` : ''}` },
    body: '',
  }
}

const ADDED_HEADER = /^routing\.http\.response\.(.+)\.header_value$/

/** Headers that the listener adds. */
export function addedHeaders({ properties }: Pick<LiveResource, 'properties'>): Readonly<Record<string, string>> {
  const attributes = mapsOf(properties.ListenerAttributes).map(
    ({ Key: key, Value: value }) => [propertyText(key) ?? '', propertyText(value) ?? ''] as const,
  )
  return Object.fromEntries(
    attributes.flatMap(([key, value]) => {
      const name = ADDED_HEADER.exec(key)?.[1]
      return name === undefined || value === '' ? [] : [[name.replaceAll('_', '-'), value]]
    }),
  )
}
