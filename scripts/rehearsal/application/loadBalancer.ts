import type { JsonMap } from '#lib/model/json.ts'
import { mapsOf, textOf, textsOf, valueAt } from '../services/properties.ts'
import { servicesOf, taskDefinitionOf } from '../services/runningTasks.ts'
import { targetsOf } from '../services/targets.ts'
import type { LiveResource, World } from '../world.ts'
import { containerOn, whyItStops } from './container.ts'
import { openWebUi } from './openWebUi.ts'
import { LOAD_BALANCER, type SiteAnswer } from './recorded.ts'
import type { SiteRequest } from './site.ts'

const KIND = 'AWS::ElasticLoadBalancingV2'

/** The load balancer that a host name leads to: its own name, a record in DNS, its certificate, or its application. */
export function loadBalancerOf(world: World, host: string): LiveResource | undefined {
  return world.resources(`${KIND}::LoadBalancer`).find(one => hostsOf(world, one).includes(host))
}

export function isInternal({ properties }: LiveResource): boolean {
  return properties.Scheme === 'internal'
}

/** What comes back through the load balancer; undefined when it does not listen on the port of this scheme. */
export function throughLoadBalancer(
  world: World,
  balancer: LiveResource,
  request: SiteRequest,
): SiteAnswer | undefined {
  const port = request.scheme === 'https' ? 443 : 80
  const listener = listenersOf(world, balancer).find(one => Number(textOf(one.properties.Port)) === port)
  if (!listener) return undefined
  const [action] = mapsOf(listener.properties.DefaultActions)
  if (action?.Type === 'redirect') return redirect(action, request)
  const group = targetGroupIn(action)
  const [target] = group === undefined ? [] : targetsOf(world, group)
  if (!target) return LOAD_BALANCER.noTarget
  const container = containerOn(world, target.task.taskDefinition, target.port)
  // A task that exits is no healthy target, and one that listens elsewhere never becomes one.
  if (!container || whyItStops(world, container) !== undefined) return LOAD_BALANCER.noTarget
  const answer = openWebUi(world, container, request)
  return { ...answer, headers: { ...answer.headers, ...addedHeaders(listener) } }
}

function listenersOf(world: World, balancer: LiveResource): readonly LiveResource[] {
  return world
    .resources(`${KIND}::Listener`)
    .filter(({ properties }) => properties.LoadBalancerArn === balancer.physicalId)
}

function hostsOf(world: World, balancer: LiveResource): readonly string[] {
  const own = textOf(balancer.attributes.DNSName) ?? ''
  const listeners = listenersOf(world, balancer)
  const records = world
    .resources('AWS::Route53::RecordSet')
    .filter(({ properties }) => textOf(valueAt(properties.AliasTarget, 'DNSName')) === own)
    .flatMap(({ properties }) => textOf(properties.Name)?.replace(/\.$/, '') ?? [])
  const certificates = listeners
    .flatMap(({ properties }) => mapsOf(properties.Certificates))
    .flatMap(one => world.resource('AWS::CertificateManager::Certificate', textOf(one.CertificateArn) ?? '') ?? [])
    .flatMap(({ properties }) => [
      ...textsOf([properties.DomainName ?? '']),
      ...textsOf(properties.SubjectAlternativeNames),
    ])
  return [own, ...records, ...certificates, ...listeners.flatMap(one => namedByApplication(world, one))]
}

/** A name that DNS outside of the stack leads here: the application behind the listener knows it. */
function namedByApplication(world: World, listener: LiveResource): readonly string[] {
  const group = targetGroupIn(mapsOf(listener.properties.DefaultActions)[0])
  return servicesOf(world).flatMap(service => {
    const mapping = mapsOf(service.properties.LoadBalancers).find(one => one.TargetGroupArn === group)
    if (!mapping) return []
    const container = containerOn(world, taskDefinitionOf(service), Number(textOf(mapping.ContainerPort)))
    const address = container?.environment.WEBUI_URL ?? ''
    return URL.canParse(address) ? [new URL(address).host] : []
  })
}

function targetGroupIn(action: JsonMap | undefined): string | undefined {
  const [first] = mapsOf(valueAt(action?.ForwardConfig, 'TargetGroups'))
  return textOf(action?.TargetGroupArn) ?? textOf(first?.TargetGroupArn)
}

const STATUS: Readonly<Record<string, number>> = { HTTP_301: 301, HTTP_302: 302 }

function redirect(action: JsonMap, { scheme, host, path, query }: SiteRequest): SiteAnswer {
  const given = (name: string, otherwise: string): string =>
    (textOf(valueAt(action.RedirectConfig, name)) ?? otherwise)
      .replace('#{host}', host)
      .replace('#{path}', path.slice(1))
      .replace('#{query}', String(query))
      .replace('#{port}', scheme === 'https' ? '443' : '80')
      .replace('#{protocol}', scheme.toUpperCase())
  const search = given('Query', '#{query}')
  const to = `${given('Protocol', '#{protocol}').toLowerCase()}://${given('Host', '#{host}')}:${given('Port', '#{port}')}`
  return {
    status: STATUS[given('StatusCode', 'HTTP_302')] ?? 302,
    headers: { server: 'awselb/2.0', location: `${to}${given('Path', '/#{path}')}${search ? `?${search}` : ''}` },
    body: '',
  }
}

const ADDED = /^routing\.http\.response\.(.+)\.header_value$/

/** Headers that the listener adds, and the server's name that it may hide. */
function addedHeaders({ properties }: LiveResource): Readonly<Record<string, string>> {
  const attributes = mapsOf(properties.ListenerAttributes).map(
    ({ Key: key, Value: value }) => [textOf(key) ?? '', textOf(value) ?? ''] as const,
  )
  return Object.fromEntries(
    attributes.flatMap(([key, value]) => {
      const name = ADDED.exec(key)?.[1]
      return name === undefined || value === '' ? [] : [[name.replaceAll('_', '-'), value]]
    }),
  )
}
