import { suite } from 'node:test'
import { socketsProbe } from '#lib/operations/verification/webSockets.ts'
import { APP_SHELL, anAnswer, FOREIGN_SOCKET, OWN_SOCKET } from '../../fakes/aWeb.ts'
import { type Case, provesProbe, UNREACHABLE } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'CORS_ALLOW_ORIGIN names another origin',
    { web: { [OWN_SOCKET]: anAnswer(403) } },
    'unhealthy',
    /refused to the application's own pages.*403/,
  ],
  ['every origin is accepted', { web: { [FOREIGN_SOCKET]: anAnswer(101) } }, 'unhealthy', /Pages of any site/],
  ['sockets are switched off', { web: { [OWN_SOCKET]: APP_SHELL } }, 'unhealthy', /HTTP 200; 101 was expected/],
  [
    'a foreign page gets another refusal',
    { web: { [FOREIGN_SOCKET]: anAnswer(502) } },
    'unhealthy',
    /502; 403 was expected/,
  ],
  [
    'the load balancer is internal',
    { web: UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal/,
  ],
]

suite(`the check '${socketsProbe.name}'`, () => provesProbe(socketsProbe, { cases: CASES, outputs: ['Url'] }))
