import { suite } from 'node:test'
import { headersProbe } from '#lib/operations/verification/headers.ts'
import { SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { anHttpResponse, aPageResponse, PAGE } from '../../fakes/http/fakeHttpClient.ts'
import { APPLICATION_UNREACHABLE, type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const WITHOUT = (header: string): ProbeCase => [
  `${header} is missing`,
  { responses: { [PAGE]: aPageResponse({ [header]: undefined }) } },
  'unhealthy',
  new RegExp(`${header} is missing`),
]
const WITH = (header: string, value: string): ProbeCase => [
  `${header} is '${value}'`,
  { responses: { [PAGE]: aPageResponse({ [header]: value }) } },
  'unhealthy',
  new RegExp(`${header} is '.*was expected`),
]

const CASES: readonly ProbeCase[] = [
  WITHOUT('strict-transport-security'),
  WITHOUT('x-content-type-options'),
  WITHOUT('x-frame-options'),
  WITHOUT('content-security-policy'),
  WITHOUT('referrer-policy'),
  WITHOUT('permissions-policy'),
  WITH('strict-transport-security', 'max-age=3600'),
  WITH('strict-transport-security', 'includeSubDomains'),
  WITH('x-content-type-options', 'sniff'),
  WITH('x-frame-options', 'ALLOWALL'),
  WITH('content-security-policy', "img-src 'self'; object-src 'none'"),
  WITH('content-security-policy', "default-src 'self'"),
  WITH('content-security-policy', "default-src 'self'; connect-src *; object-src 'none'"),
  WITH('content-security-policy', "default-src *; object-src 'none'"),
  WITH('referrer-policy', 'unsafe-url'),
  WITH('permissions-policy', 'none'),
  ['the page is an error', { responses: { [PAGE]: anHttpResponse(502) } }, 'unhealthy', /GET \/ returned HTTP 502/],
  ['the application cannot be reached', { responses: APPLICATION_UNREACHABLE }, 'unhealthy', /could not be reached/],
  [
    'the load balancer responds for an application that is scaled to zero',
    { responses: { [PAGE]: anHttpResponse(503) }, runtime: SCALED_TO_ZERO },
    'not-checked',
    /zero tasks/,
  ],
  [
    'the load balancer is internal',
    { responses: APPLICATION_UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal and not reachable/,
  ],
]

suite(`the check '${headersProbe.name}'`, () => testProbe(headersProbe, { cases: CASES, outputs: ['Url'] }))
