import type { LiveResource, World } from '../world.ts'
import { FORBIDDEN } from './bucketResponse.ts'
import { distributionResponse, findDistribution } from './distribution.ts'
import { findLoadBalancer, isInternal, loadBalancerResponse } from './loadBalancer.ts'
import { findAddress, NOTHING_RUNS } from './otherAddress.ts'
import type { SiteResponse } from './recordedResponses.ts'
import { issuerPages, signInPages } from './signInPages.ts'
import type { SiteRequest } from './siteRequest.ts'
import { issuerHostOf, userPoolsOf } from './userPool.ts'

/** Whether a live resource serves this host, and the reason if not. */
export type Reachability = { readonly isServed: true } | { readonly isServed: false; readonly reason: string }

export function reachabilityOf(world: World, host: string): Reachability {
  if (findDistribution(world, host)) return { isServed: true }
  const balancer = findLoadBalancer(world, host)
  if (balancer && isInternal(balancer)) {
    return { isServed: false, reason: `'${host}' is an internal load balancer, which is not reachable from here.` }
  }
  const isSignIn = host === issuerHostOf(world) || userPoolsOf(world).some(pool => pool.host === host)
  if (balancer || isSignIn || findAddress(world, host)) return { isServed: true }
  return { isServed: false, reason: `No live resource serves '${host}', and the emulator reaches no other host.` }
}

/** The response of the host; undefined when no live resource serves it. */
export function siteResponse(world: World, request: SiteRequest): SiteResponse | undefined {
  if (!reachabilityOf(world, request.host).isServed) return undefined
  const pools = userPoolsOf(world)
  const pool = pools.find(candidate => candidate.host === request.host)
  if (pool) return request.scheme === 'https' ? signInPages(world, pool, request) : undefined
  if (request.host === issuerHostOf(world)) return issuerPages(world, pools, request)
  const distribution = findDistribution(world, request.host)
  if (distribution) return distributionResponse(world, distribution, request)
  const balancer = findLoadBalancer(world, request.host)
  if (balancer) return loadBalancerResponse(world, balancer, request)
  const owner = findAddress(world, request.host)
  if (!owner) return undefined
  return isBucketHost(owner, request.host) ? FORBIDDEN : NOTHING_RUNS
}

/** A bucket's website has other hosts, and only pages that a template does not upload. */
function isBucketHost({ type }: LiveResource, host: string): boolean {
  return type === 'AWS::S3::Bucket' && !host.includes('.s3-website')
}
