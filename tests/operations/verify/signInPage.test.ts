import { suite } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { signInPageProbe } from '#lib/operations/verification/signInPage.ts'
import { anAnswer, LOGIN_PAGE, SIGN_IN } from '../../fakes/aWeb.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'it redirects to its own page',
    { web: { [LOGIN_PAGE]: anAnswer(302, '', { location: '/login/continue' }) } },
    'healthy',
    /shows its page/,
  ],
  [
    'the callback is not registered',
    {
      web: {
        [LOGIN_PAGE]: anAnswer(302, '', {
          location: `https://${SIGN_IN}/error?error=redirect_mismatch&client_id=client1`,
        }),
      },
    },
    'unhealthy',
    /redirect_mismatch/,
  ],
  ['the page has no style yet', { web: { [LOGIN_PAGE]: anAnswer(403) } }, 'unhealthy', /HTTP 403/],
  [
    'the domain does not resolve',
    { web: { [LOGIN_PAGE]: new Problem(`'${SIGN_IN}' could not be reached.`, { reason: 'unavailable' }) } },
    'unhealthy',
    /could not be reached/,
  ],
]

suite(`the check '${signInPageProbe.name}'`, () =>
  provesProbe(signInPageProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'UserPoolClientId'] }))
