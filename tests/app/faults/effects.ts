import type { Setting } from '../setting/setting.ts'
import type { DefectEffect, VisibleEffect } from './defect.ts'

/** An address at which nothing listens. */
export const CLOSED = 'https://localhost:1'

/** The application's page after a sign-in that the provider refused. */
export const NOT_SIGNED_IN: VisibleEffect = { sees: /Sign-in with your identity provider failed/ }

/** A response without a page: only `verify` names the cause. */
export const SERVER_ERROR: VisibleEffect = { sees: /Internal Server Error/ }

/** The process ends by itself, and the load balancer has no target. */
export const NO_RESPONSE: DefectEffect = {
  process: 'ends',
  health: false,
  ready: 0,
  checks: ['service', 'targets', 'application', 'headers', 'sockets', 'sign-in', 'code exchange'],
  person: { sees: /503 Service Temporarily Unavailable/ },
}

/** The health check of container and load balancer passes, and `/ready` too. */
export function looksHealthy(effect: Pick<DefectEffect, 'checks' | 'person' | 'limit'>): DefectEffect {
  return { health: true, ready: 200, ...effect }
}

export function hasCache({ task }: Pick<Setting, 'task'>): boolean {
  return 'REDIS_URL' in task.secrets
}
