import { suite } from 'node:test'
import { signOutProbe } from '#lib/operations/verification/signOut.ts'
import { aContainer, SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { anHttpResponse, HOST, SIGN_OUT } from '../../fakes/http/fakeHttpClient.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const withAddress = (address: string | undefined) => ({
  runtime: { containers: async () => [aContainer({ OPENID_END_SESSION_ENDPOINT: address })] },
})

const CASES: readonly ProbeCase[] = [
  ['the application has no address for it', withAddress(undefined), 'unhealthy', /go to '', and not to 'chat-dev/],
  ['the address is no address', withAddress('/logout'), 'unhealthy', /go to '\/logout'/],
  ['the address is that of another pool', withAddress('https://other.example/logout'), 'unhealthy', /stay signed in/],
  [
    'the provider does not know the logout URL',
    { responses: { [SIGN_OUT]: anHttpResponse(400, 'Required String parameter is missing') } },
    'unhealthy',
    /returned HTTP 400 to a sign-out; a redirect to '.*\/auth'/,
  ],
  [
    'the provider redirects elsewhere',
    { responses: { [SIGN_OUT]: anHttpResponse(302, '', { location: `${HOST}/` }) } },
    'unhealthy',
    /HTTP 302 to '.*com\/' to a sign-out/,
  ],
  ['the service is scaled to zero', { runtime: SCALED_TO_ZERO }, 'not-checked', /zero tasks/],
]

suite(`the check '${signOutProbe.name}'`, () =>
  testProbe(signOutProbe, { cases: CASES, outputs: ['Url', 'SignInDomain', 'ClusterName', 'ServiceName', 'Image'] }))
