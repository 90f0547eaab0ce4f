import { suite } from 'node:test'
import { signInClientProbe } from '#lib/operations/verification/signInClient.ts'
import { HOST, SIGN_IN_DOMAIN } from '../../fakes/http/fakeHttpClient.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  ['the pool does not exist', { runtime: { signInPool: async () => undefined } }, 'unhealthy', /does not exist/],
  [
    'the callback is not registered',
    {
      runtime: {
        signInPool: async () => ({
          poolId: 'p',
          domain: SIGN_IN_DOMAIN,
          callbackUrls: [`${HOST}/other`],
          flows: ['code'],
        }),
      },
    },
    'unhealthy',
    /not one of its callback URLs/,
  ],
  [
    'the implicit flow is enabled',
    {
      runtime: {
        signInPool: async () => ({
          poolId: 'p',
          domain: SIGN_IN_DOMAIN,
          callbackUrls: [`${HOST}/oauth/oidc/callback`],
          flows: ['code', 'implicit'],
        }),
      },
    },
    'unhealthy',
    /'code, implicit', 'code'/,
  ],
  [
    'the pool has another domain',
    {
      runtime: {
        signInPool: async () => ({
          poolId: 'p',
          domain: undefined,
          callbackUrls: [`${HOST}/oauth/oidc/callback`],
          flows: ['code'],
        }),
      },
    },
    'unhealthy',
    /domain is 'missing'/,
  ],
]

suite(`the check '${signInClientProbe.name}'`, () =>
  testProbe(signInClientProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'UserPoolId', 'UserPoolClientId'] }))
