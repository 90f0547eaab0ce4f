import { suite } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { signInPageProbe } from '#lib/operations/verification/signInPage.ts'
import { anHttpResponse, LOGIN_PAGE, SIGN_IN_DOMAIN } from '../../fakes/http/fakeHttpClient.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'the login page redirects to its own path',
    { responses: { [LOGIN_PAGE]: anHttpResponse(302, '', { location: '/login/continue' }) } },
    'healthy',
    /shows its page/,
  ],
  [
    'the callback is not registered',
    {
      responses: {
        [LOGIN_PAGE]: anHttpResponse(302, '', {
          location: `https://${SIGN_IN_DOMAIN}/error?error=redirect_mismatch&client_id=client1`,
        }),
      },
    },
    'unhealthy',
    /redirect_mismatch/,
  ],
  ['the pool has no branding style yet', { responses: { [LOGIN_PAGE]: anHttpResponse(403) } }, 'unhealthy', /HTTP 403/],
  [
    'the domain does not resolve',
    {
      responses: { [LOGIN_PAGE]: new Problem(`'${SIGN_IN_DOMAIN}' could not be reached.`, { reason: 'unavailable' }) },
    },
    'unhealthy',
    /could not be reached/,
  ],
]

suite(`the check '${signInPageProbe.name}'`, () =>
  testProbe(signInPageProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'UserPoolClientId'] }))
