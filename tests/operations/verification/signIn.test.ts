import { suite } from 'node:test'
import { signInProbe } from '#lib/operations/verification/signIn.ts'
import { APP_SHELL, anHttpResponse, aSignInRedirect, LOGIN } from '../../fakes/http/fakeHttpClient.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'the redirect goes to another path of the pool',
    {
      responses: {
        [LOGIN]: anHttpResponse(302, '', {
          location: aSignInRedirect().headers.location?.replace('/oauth2/authorize', '/logout') ?? '',
        }),
      },
    },
    'unhealthy',
    /the path is '\/logout'/,
  ],
  [
    'the application cannot read the provider',
    { responses: { [LOGIN]: anHttpResponse(500, 'Internal Server Error') } },
    'unhealthy',
    /HTTP 500; a redirect/,
  ],
  [
    'the sign-in path responds with the page for unknown paths',
    { responses: { [LOGIN]: APP_SHELL } },
    'unhealthy',
    /HTTP 200/,
  ],
  [
    'the redirect goes to another pool',
    { responses: { [LOGIN]: aSignInRedirect({}, { host: 'other.auth.eu-central-1.amazoncognito.com' }) } },
    'unhealthy',
    /the host is 'other\.auth.*'chat-dev\.auth/,
  ],
  [
    'the redirect has another client',
    { responses: { [LOGIN]: aSignInRedirect({ client_id: 'client2' }) } },
    'unhealthy',
    /client_id is 'client2', 'client1'/,
  ],
  [
    'the redirect has another callback URL',
    { responses: { [LOGIN]: aSignInRedirect({ redirect_uri: 'http://10.0.0.1/oauth/oidc/callback' }) } },
    'unhealthy',
    /redirect_uri is 'http:/,
  ],
  [
    'the redirect has no PKCE',
    { responses: { [LOGIN]: aSignInRedirect({ code_challenge_method: 'plain' }) } },
    'unhealthy',
    /code_challenge_method is 'plain'/,
  ],
  [
    'the redirect has no challenge',
    { responses: { [LOGIN]: aSignInRedirect({ code_challenge: '' }) } },
    'unhealthy',
    /code_challenge is 'missing', 'present'/,
  ],
  [
    'the cookie of the sign-in may travel over plain HTTP',
    { responses: { [LOGIN]: aSignInRedirect({}, { cookie: 'owui-session=x; path=/; httponly' }) } },
    'unhealthy',
    /the cookie is 'HttpOnly', 'Secure and HttpOnly'/,
  ],
  [
    'scripts may read the cookie of the sign-in',
    { responses: { [LOGIN]: aSignInRedirect({}, { cookie: 'owui-session=secure; path=/; Secure' }) } },
    'unhealthy',
    /the cookie is 'Secure'/,
  ],
  [
    'the sign-in has no cookie',
    { responses: { [LOGIN]: aSignInRedirect({}, { cookie: '' }) } },
    'unhealthy',
    /the cookie is 'missing'/,
  ],
  [
    'the redirect requests a token instead of a code',
    { responses: { [LOGIN]: aSignInRedirect({ response_type: 'token' }) } },
    'unhealthy',
    /response_type is 'token'/,
  ],
]

suite(`the check '${signInProbe.name}'`, () =>
  testProbe(signInProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'UserPoolClientId'] }))
