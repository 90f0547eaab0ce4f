import type { World } from '../world.ts'
import { isInternal, loadBalancerOf, throughLoadBalancer } from './loadBalancer.ts'
import { issuerHostOf, poolsOf } from './pool.ts'
import type { SiteAnswer } from './recorded.ts'
import { issuerPages, signInPages } from './signInPages.ts'

/** A request as it arrives at a host of the rehearsal. */
export type SiteRequest = {
  readonly scheme: 'http' | 'https'
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string | undefined
  /** It asks to become a WebSocket. */
  readonly isUpgrade: boolean
}

/** Whether a live resource serves this host, and if not, why. */
export type Reach = { readonly served: true } | { readonly served: false; readonly why: string }

export function reachOf(world: World, host: string): Reach {
  const balancer = loadBalancerOf(world, host)
  if (balancer && isInternal(balancer)) {
    return { served: false, why: `'${host}' is an internal load balancer, out of reach from here.` }
  }
  const isSignIn = host === issuerHostOf(world) || poolsOf(world).some(pool => pool.host === host)
  if (balancer || isSignIn) return { served: true }
  return { served: false, why: `No live resource serves '${host}', and the rehearsal reaches nothing outside.` }
}

/** What the host answers; undefined when nobody listens there. */
export function siteAnswer(world: World, request: SiteRequest): SiteAnswer | undefined {
  if (!reachOf(world, request.host).served) return undefined
  const pools = poolsOf(world)
  const pool = pools.find(one => one.host === request.host)
  if (pool) return request.scheme === 'https' ? signInPages(world, pool, request) : undefined
  if (request.host === issuerHostOf(world)) return issuerPages(world, pools, request)
  const balancer = loadBalancerOf(world, request.host)
  return balancer && throughLoadBalancer(world, balancer, request)
}
