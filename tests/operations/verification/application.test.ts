import { suite } from 'node:test'
import { applicationProbe } from '#lib/operations/verification/application.ts'
import { SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { aStackResource, healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { APP_SHELL, aConfigResponse, anHttpResponse, CONFIG, READY } from '../../fakes/http/fakeHttpClient.ts'
import { APPLICATION_UNREACHABLE, type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const BEHIND_CLOUDFRONT = {
  'nested-storage': [aStackResource('Distribution', 'AWS::CloudFront::Distribution', 'E1')],
}

const CASES: readonly ProbeCase[] = [
  [
    'the database is down',
    { responses: { [READY]: anHttpResponse(503, '{"status":false}') } },
    'unhealthy',
    /\/ready returned HTTP 503; 200/,
  ],
  [
    'CloudFront gets no response from the load balancer',
    { responses: { [READY]: anHttpResponse(504, '<html></html>') } },
    'unhealthy',
    /\/ready returned HTTP 504; 200/,
  ],
  [
    '/ready responds with the page for unknown paths',
    { responses: { [READY]: APP_SHELL } },
    'unhealthy',
    /a page instead of JSON/,
  ],
  [
    '/api/config responds with the page for unknown paths',
    { responses: { [CONFIG]: APP_SHELL } },
    'unhealthy',
    /\/api\/config.*a page instead of JSON/,
  ],
  [
    'an old version responds',
    { responses: { [CONFIG]: aConfigResponse({ version: '0.11.4' }) } },
    'unhealthy',
    /0\.11\.4 answers; 0\.12\.4 was expected/,
  ],
  [
    'no sign-in provider is configured',
    { responses: { [CONFIG]: aConfigResponse({ providers: {} }) } },
    'unhealthy',
    /oauth\.providers\.oidc/,
  ],
  [
    'anyone can register',
    { responses: { [CONFIG]: aConfigResponse({ features: { enable_signup: true } }) } },
    'unhealthy',
    /enable_signup is true, false was expected/,
  ],
  [
    'the password form is open',
    { responses: { [CONFIG]: aConfigResponse({ features: { enable_login_form: true } }) } },
    'unhealthy',
    /enable_login_form is true/,
  ],
  [
    'anyone can use it without signing in',
    { responses: { [CONFIG]: aConfigResponse({ features: { auth: false } }) } },
    'unhealthy',
    /auth is false, true was expected/,
  ],
  [
    'a header of the request decides who the user is',
    { responses: { [CONFIG]: aConfigResponse({ features: { auth_trusted_header: true } }) } },
    'unhealthy',
    /auth_trusted_header is true/,
  ],
  [
    'users sign in past the user pool',
    { responses: { [CONFIG]: aConfigResponse({ features: { enable_ldap: true } }) } },
    'unhealthy',
    /enable_ldap is true/,
  ],
  [
    'chats have no WebSocket',
    { responses: { [CONFIG]: aConfigResponse({ features: { enable_websocket: false } }) } },
    'unhealthy',
    /enable_websocket is false, true was expected/,
  ],
  [
    'a feature is missing from the configuration',
    { responses: { [CONFIG]: aConfigResponse({ features: { enable_signup: undefined } }) } },
    'unhealthy',
    /enable_signup is missing, false was expected/,
  ],
  [
    'no account exists yet',
    { responses: { [CONFIG]: aConfigResponse({ onboarding: true }) } },
    'unhealthy',
    /onboarding is true: the break-glass administrator is missing/,
  ],
  [
    'the image names no version',
    { stack: healthyStack({ outputs: { Image: 'x/open-webui:main' } }) },
    'not-checked',
    /has no version tag/,
  ],
  ['the application cannot be reached', { responses: APPLICATION_UNREACHABLE }, 'unhealthy', /could not be reached/],
  [
    'the application cannot be reached and is scaled to zero',
    { responses: APPLICATION_UNREACHABLE, runtime: SCALED_TO_ZERO },
    'not-checked',
    /zero tasks/,
  ],
  [
    'the load balancer responds for an application that is scaled to zero',
    { responses: { [READY]: anHttpResponse(503) }, runtime: SCALED_TO_ZERO },
    'not-checked',
    /zero tasks/,
  ],
  [
    'the load balancer is internal',
    { responses: APPLICATION_UNREACHABLE, runtime: { loadBalancerScheme: async () => 'internal' } },
    'not-checked',
    /internal and not reachable/,
  ],
  [
    'the load balancer is internal, and CloudFront in front of it cannot be reached',
    {
      responses: APPLICATION_UNREACHABLE,
      runtime: { loadBalancerScheme: async () => 'internal' },
      stack: healthyStack({ resources: BEHIND_CLOUDFRONT }),
    },
    'unhealthy',
    /could not be reached/,
  ],
  [
    'only one network may reach the load balancer',
    {
      responses: APPLICATION_UNREACHABLE,
      stack: healthyStack({ stack: { parameters: { AllowedCidrs: '10.0.0.0/8' } } }),
    },
    'not-checked',
    /'10\.0\.0\.0\/8'/,
  ],
  [
    'only one network may reach the load balancer and this machine is in it',
    { stack: healthyStack({ stack: { parameters: { AllowedCidrs: '10.0.0.0/8' } } }) },
    'healthy',
    /0\.12\.4/,
  ],
]

suite(`the check '${applicationProbe.name}'`, () =>
  testProbe(applicationProbe, { cases: CASES, outputs: ['Url', 'Image'] }))
