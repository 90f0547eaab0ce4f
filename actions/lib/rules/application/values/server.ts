import type { Finding } from '../../../model/problem.ts'
import { isValueList, isValueMap } from '../../../template/resolve/unknownValue.ts'
import type { ApplicationSettings, ValueRule } from '../applicationSettings.ts'
import { servicesOf } from '../taskCount.ts'

const RULE = 'application/server'
const [KEEP_ALIVE, PROXIES] = ['UVICORN_TIMEOUT_KEEP_ALIVE', 'FORWARDED_ALLOW_IPS'] as const
/** Seconds: of uvicorn, and of a load balancer that does not say otherwise. */
const [SERVER_DEFAULT, BALANCER_DEFAULT] = [5, 60]

/** The server behind a load balancer. */
export const server: ValueRule = settings => {
  const isBalanced = servicesOf(settings.container).some(
    ({ properties: { LoadBalancers: balancers } }) => isValueList(balancers) && balancers.length > 0,
  )
  return isBalanced ? [...keepAlive(settings), ...proxies(settings)] : []
}

function keepAlive(settings: ApplicationSettings): readonly Finding[] {
  const { text, isMissing, location } = settings
  const seconds = isMissing(KEEP_ALIVE) ? SERVER_DEFAULT : Number(text(KEEP_ALIVE) ?? Number.NaN)
  const idle = longestIdleTimeout(settings)
  if (!(seconds <= idle)) return []
  return [
    {
      ...{
        level: 'warning',
        rule: RULE,
        location: location(KEEP_ALIVE),
        todo: `Set '${KEEP_ALIVE}' to '${idle + 10}'.`,
      },
      message: `'${KEEP_ALIVE}' is ${isMissing(KEEP_ALIVE) ? `missing and ${seconds} by default` : `'${seconds}'`}, not longer than the ${idle} seconds after which the load balancer closes idle connections: it uses connections that Open WebUI has closed, and people get a 502 now and then.`,
    },
  ]
}

function longestIdleTimeout({ container }: ApplicationSettings): number {
  const timeouts = [...container.resources.values()].flatMap(({ resource: { type, properties } }) => {
    const attributes = properties.LoadBalancerAttributes
    if (type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer' || !isValueList(attributes)) return []
    return attributes.flatMap(attribute =>
      isValueMap(attribute) && attribute.Key === 'idle_timeout.timeout_seconds' ? [Number(attribute.Value)] : [],
    )
  })
  return Math.max(BALANCER_DEFAULT, ...timeouts.filter(Number.isFinite))
}

function proxies({ text, isMissing, location }: ApplicationSettings): readonly Finding[] {
  if (!isMissing(PROXIES) && text(PROXIES) !== '*') return []
  return [
    {
      ...{
        level: 'warning',
        rule: RULE,
        location: location(PROXIES),
        todo: `Set '${PROXIES}' to the range of the load balancer's network.`,
      },
      message: `'${PROXIES}' is ${isMissing(PROXIES) ? "missing and '*' by default" : "'*'"}: Open WebUI believes the address that a client claims for itself, in its audit log too.`,
    },
  ]
}
