import { suite } from 'node:test'
import { applicationProbe } from '#lib/operations/verification/application.ts'
import { aRunningStack } from '../../fakes/aRunningStack.ts'
import { ASLEEP } from '../../fakes/aRuntime.ts'
import { APP_SHELL, aConfig, anAnswer, CONFIG, READY } from '../../fakes/aWeb.ts'
import { type Case, provesProbe, UNREACHABLE } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'the database is down',
    { web: { [READY]: anAnswer(503, '{"status":false}') } },
    'unhealthy',
    /\/ready answered HTTP 503; 200/,
  ],
  [
    '/ready is an unknown path, answered with the page',
    { web: { [READY]: APP_SHELL } },
    'unhealthy',
    /a page instead of JSON/,
  ],
  [
    '/api/config is answered with the page',
    { web: { [CONFIG]: APP_SHELL } },
    'unhealthy',
    /\/api\/config.*a page instead of JSON/,
  ],
  [
    'an old version answers',
    { web: { [CONFIG]: aConfig({ version: '0.11.4' }) } },
    'unhealthy',
    /0\.11\.4 answers; 0\.12\.4 was expected/,
  ],
  ['no provider is set up', { web: { [CONFIG]: aConfig({ providers: {} }) } }, 'unhealthy', /oauth\.providers\.oidc/],
  [
    'strangers can register',
    { web: { [CONFIG]: aConfig({ features: { enable_signup: true } }) } },
    'unhealthy',
    /enable_signup is true, false was expected/,
  ],
  [
    'the password form is open',
    { web: { [CONFIG]: aConfig({ features: { enable_login_form: true } }) } },
    'unhealthy',
    /enable_login_form is true/,
  ],
  [
    'the image names no version',
    { stack: aRunningStack({ outputs: { Image: 'x/open-webui:main' } }) },
    'not-checked',
    /names no version/,
  ],
  ['nothing listens', { web: UNREACHABLE }, 'unhealthy', /could not be reached/],
  ['nothing listens because it sleeps', { web: UNREACHABLE, runtime: ASLEEP }, 'not-checked', /zero tasks/],
  [
    'the balancer answers for it while it sleeps',
    { web: { [READY]: anAnswer(503) }, runtime: ASLEEP },
    'not-checked',
    /zero tasks/,
  ],
  [
    'the load balancer is internal',
    { web: UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal and out of reach/,
  ],
  [
    'only one network may reach it',
    { web: UNREACHABLE, stack: aRunningStack({ stack: { parameters: { AllowedCidr: '10.0.0.0/8' } } }) },
    'not-checked',
    /'10\.0\.0\.0\/8'/,
  ],
  [
    'only one network may reach it, and we are in it',
    { stack: aRunningStack({ stack: { parameters: { AllowedCidr: '10.0.0.0/8' } } }) },
    'healthy',
    /0\.12\.4/,
  ],
]

suite(`the check '${applicationProbe.name}'`, () =>
  provesProbe(applicationProbe, { cases: CASES, outputs: ['Url', 'Image'] }))
