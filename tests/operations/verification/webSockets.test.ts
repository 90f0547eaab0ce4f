import { suite } from 'node:test'
import { socketsProbe } from '#lib/operations/verification/webSockets.ts'
import { APP_SHELL, anHttpResponse, OTHER_ORIGIN_SOCKET, SAME_ORIGIN_SOCKET } from '../../fakes/http/fakeHttpClient.ts'
import { APPLICATION_UNREACHABLE, type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'CORS_ALLOW_ORIGIN names another origin',
    { responses: { [SAME_ORIGIN_SOCKET]: anHttpResponse(403) } },
    'unhealthy',
    /refused to the application's own pages.*403/,
  ],
  [
    'every origin is accepted',
    { responses: { [OTHER_ORIGIN_SOCKET]: anHttpResponse(101) } },
    'unhealthy',
    /Pages of any site/,
  ],
  [
    'WebSockets are disabled',
    { responses: { [SAME_ORIGIN_SOCKET]: APP_SHELL } },
    'unhealthy',
    /HTTP 200; 101 was expected/,
  ],
  [
    'the page of another site gets another error',
    { responses: { [OTHER_ORIGIN_SOCKET]: anHttpResponse(502) } },
    'unhealthy',
    /502; 403 was expected/,
  ],
  [
    'the load balancer is internal',
    { responses: APPLICATION_UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal/,
  ],
]

suite(`the check '${socketsProbe.name}'`, () => testProbe(socketsProbe, { cases: CASES, outputs: ['Url'] }))
