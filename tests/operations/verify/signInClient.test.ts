import { suite } from 'node:test'
import { signInClientProbe } from '#lib/operations/verification/signInClient.ts'
import { HOST, SIGN_IN } from '../../fakes/aWeb.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  ['the pool is gone', { runtime: { signInPool: async () => undefined } }, 'unhealthy', /does not exist/],
  [
    'the callback is not registered',
    {
      runtime: {
        signInPool: async () => ({ poolId: 'p', domain: SIGN_IN, callbackUrls: [`${HOST}/other`], flows: ['code'] }),
      },
    },
    'unhealthy',
    /no callback URL/,
  ],
  [
    'the implicit flow is open',
    {
      runtime: {
        signInPool: async () => ({
          poolId: 'p',
          domain: SIGN_IN,
          callbackUrls: [`${HOST}/oauth/oidc/callback`],
          flows: ['code', 'implicit'],
        }),
      },
    },
    'unhealthy',
    /'code, implicit', 'code'/,
  ],
  [
    'the domain is another',
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
  provesProbe(signInClientProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'UserPoolId', 'UserPoolClientId'] }))
