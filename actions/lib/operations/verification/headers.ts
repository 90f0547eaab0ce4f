import { withNotCheckedReason } from './notCheckedReason.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

/** Seconds of a year, the shortest time that lists of HTTPS-only hosts accept: https://hstspreload.org */
const YEAR = 31_536_000

type Requirement = {
  readonly header: string
  readonly isMet: (value: string) => boolean
  readonly expected: string
}

/** The load balancer or CloudFront adds the first three, the application the others. */
const REQUIREMENTS: readonly Requirement[] = [
  {
    header: 'strict-transport-security',
    isMet: value => Number(/(?:^|;) *max-age=(\d+)/i.exec(value)?.[1]) >= YEAR,
    expected: `max-age of ${YEAR} seconds or more`,
  },
  { header: 'x-content-type-options', isMet: value => value === 'nosniff', expected: 'nosniff' },
  {
    header: 'x-frame-options',
    isMet: value => /^(deny|sameorigin)$/i.test(value),
    expected: 'DENY or SAMEORIGIN',
  },
  { header: 'content-security-policy', isMet: restrictsSources, expected: "default-src, object-src 'none' and no '*'" },
  {
    header: 'referrer-policy',
    isMet: value => /^(no-referrer|(strict-)?origin(-when-cross-origin)?|same-origin)$/.test(value),
    expected: 'a policy that sends no path to other sites',
  },
  {
    header: 'permissions-policy',
    isMet: value => /^[a-z-]+=\(/.test(value),
    expected: 'a list such as camera=(self)',
  },
]

/** Browsers get the headers that limit what the application's pages may do, and who may show them. */
export const headersProbe: Probe = {
  name: 'headers',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: withNotCheckedReason(async ({ httpClient, outputs: { Url: url } }, signal) => {
    if (!url) return missingOutput('Url')
    const { status, headers } = await httpClient.get(new URL('/', url).href, signal)
    if (status !== 200) return unhealthy(`GET / returned HTTP ${status}; 200 was expected.`)
    const differences = REQUIREMENTS.flatMap(({ header, isMet, expected }) => {
      const value = headers[header]
      if (value === undefined) return [`${header} is missing`]
      return isMet(value) ? [] : [`${header} is '${value}', ${expected} was expected`]
    })
    if (differences.length === 0) return healthy(`Browsers get all ${REQUIREMENTS.length} security headers.`)
    return unhealthyForGood(
      `Security headers are wrong: ${differences.join('; ')}.`,
      "Check the attributes of the listener, or the response headers policy of the distribution, and the task definition's environment.",
    )
  }),
}

function restrictsSources(policy: string): boolean {
  return (
    /(^|;) *default-src /.test(policy) && /(^|;) *object-src 'none' *(;|$)/.test(policy) && !/ \*( |;|$)/.test(policy)
  )
}
