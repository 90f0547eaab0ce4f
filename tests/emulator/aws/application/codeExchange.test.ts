import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { siteResponse } from '../../../../scripts/emulator/aws/application/site.ts'
import type { LiveResource } from '../../../../scripts/emulator/aws/world.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'

const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:b'
const COOKIE = 'owui-session=x'

/** The lines that the application writes about a sign-in that ends with a wrong code. */
function linesAfter(resources: readonly LiveResource[], { path = '?code=c&state=s', cookie = COOKIE } = {}) {
  const world = aWorld(resources)
  const { pathname, searchParams: query } = new URL(`/oauth/oidc/callback${path}`, `https://${IDS.host}`)
  const request = {
    scheme: 'https',
    host: IDS.host,
    path: pathname,
    query,
    origin: undefined,
    isUpgrade: false,
  } as const
  siteResponse(world, { ...request, cookie })
  return (world.applicationLog.get(IDS.logGroup) ?? []).map(({ text }) => text)
}

const withSecret = (text: string) => [
  ...deployedResources(),
  aLiveResource('SecretsManager::Secret', SECRET, { SecretString: text }),
]

suite('the end of a sign-in with a wrong code', () => {
  for (const [condition, resources, reason] of [
    ['its secret is that of the client', withSecret('not-a-secret'), 'invalid_grant:'],
    ['its secret is another one', withSecret('another'), 'invalid_client:'],
    ['its client is unknown', deployedResources({ environment: { OAUTH_CLIENT_ID: 'unknown' } }), 'invalid_client:'],
  ] as const)
    test(`the application logs '${reason}' if ${condition}`, () => {
      const [line = '', ...others] = linesAfter(resources)

      assert.deepEqual(others, [])
      assert.ok(JSON.parse(line).msg.endsWith(`OAuth callback failed: ${reason}`), line)
    })

  test('the application logs another reason for a sign-in that this browser has not begun', () => {
    const lines = [
      linesAfter(deployedResources(), { cookie: '' }),
      linesAfter(deployedResources(), { path: '?code=c' }),
    ]

    for (const [line = ''] of lines) assert.match(line, /mismatching_state/)
  })
})
