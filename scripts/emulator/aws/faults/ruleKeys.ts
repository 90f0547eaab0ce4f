/** The keys that belong to an effect, and those of them that it needs. */
export const EFFECT_KEYS: Readonly<Record<string, { readonly all: readonly string[]; readonly required?: string }>> = {
  'server-error': { all: ['status'] },
  'proxy-page': { all: ['status'] },
  'slow-response': { all: ['seconds'] },
  'stale-response': { all: ['calls'] },
  'clock-difference': { all: ['minutes', 'uncorrectable'] },
  'access-denied': { all: ['policy'] },
  'other-update': { all: ['parameters'], required: 'parameters' },
  'resource-failure': { all: ['resource', 'phase', 'reason'], required: 'resource' },
}
export const STATUSES: Readonly<Record<string, readonly number[]>> = {
  'server-error': [500, 502, 503, 504],
  'proxy-page': [200, 403, 407, 502],
}
/** Of requests; a resource fails whatever the request. */
export const SELECTION_KEYS = [
  'service',
  'operations',
  'stack',
  'call',
  'every',
  'probability',
  'times',
  'after',
  'from-seconds',
  'until-seconds',
]
/** Every key of a fault. */
export const KEYS = [
  'name',
  ...SELECTION_KEYS,
  'effect',
  ...new Set(Object.values(EFFECT_KEYS).flatMap(({ all }) => all)),
]
