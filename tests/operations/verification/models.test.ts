import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { modelsProbe } from '#lib/operations/verification/models.ts'
import { aContainer, SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { aStackResource, healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { checkNamed, runVerify } from '../../fakes/verification/runVerify.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const withVariables = (variables: Parameters<typeof aContainer>[0]) => ({
  runtime: { containers: async () => [aContainer(variables)] },
})
const NO_ENDPOINT = withVariables({ ENABLE_OPENAI_API: 'false', OPENAI_API_BASE_URLS: undefined })

const CASES: readonly ProbeCase[] = [
  ['it has no model endpoint', NO_ENDPOINT, 'healthy', /^No model endpoint: .* nobody can chat/],
  [
    'it has two endpoints',
    withVariables({ OPENAI_API_BASE_URLS: 'https://a.example/v1;https://b.example/v1' }),
    'healthy',
    /'https:\/\/a\.example\/v1', 'https:\/\/b\.example\/v1'/,
  ],
  [
    'it is behind CloudFront',
    {
      ...withVariables({ OPENAI_API_BASE_URLS: 'https://a.example/v1' }),
      stack: healthyStack({ resources: { root: [aStackResource('Cdn', 'AWS::CloudFront::Distribution')] } }),
    },
    'healthy',
    /CloudFront waits 120 seconds/,
  ],
  [
    'it has an endpoint in the variable for one',
    withVariables({ OPENAI_API_BASE_URLS: undefined, OPENAI_API_BASE_URL: 'https://c.example/v1' }),
    'healthy',
    /'https:\/\/c\.example\/v1'/,
  ],
  [
    'it has no endpoint and asks for models anyway',
    withVariables({ ENABLE_OPENAI_API: undefined, OPENAI_API_BASE_URLS: undefined }),
    'unhealthy',
    /asks 'api\.openai\.com'/,
  ],
  ['there is no service', { runtime: { service: async () => undefined } }, 'unhealthy', /no active service/],
  [
    'it runs another image',
    { runtime: { containers: async () => [{ ...aContainer(), image: 'x/other:v1' }] } },
    'unhealthy',
    /does not run/,
  ],
  ['it is scaled to zero', { runtime: SCALED_TO_ZERO }, 'not-checked', /zero tasks/],
  [
    'it has no task outside of office hours',
    {
      runtime: SCALED_TO_ZERO,
      stack: healthyStack({ outputs: { OfficeHours: '10:00-18:00 MON-FRI Europe/Berlin' } }),
    },
    'not-checked',
    /outside of office hours/,
  ],
]

suite(`the check '${modelsProbe.name}'`, () => {
  testProbe(modelsProbe, { cases: CASES, outputs: ['ClusterName', 'ServiceName', 'Image'] })

  test('a deployment without a model endpoint is healthy and has a next step', async () => {
    const { outcome } = await runVerify(NO_ENDPOINT)

    assert.equal(outcome.kind, 'healthy')
    assert.match(checkNamed('models', outcome).todo ?? '', /ModelMode/)
  })
})
