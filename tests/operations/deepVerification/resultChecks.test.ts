import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Verdict } from '#lib/model/check.ts'
import type { DeepResults, PostgresResult, ProviderResult } from '#lib/model/deepResults.ts'
import { resultChecks } from '#lib/operations/deepVerification/resultChecks.ts'
import { deepResults, UPLOADS } from '../../fakes/aws/fakeOneOffTasks.ts'

const postgres = (over: Partial<PostgresResult>): Partial<DeepResults> => ({
  database: { kind: 'postgresql', version: 160_004, tls: true, same: true, vector: { version: '0.8.0' }, ...over },
})
const provider = (over: Partial<ProviderResult>): Partial<DeepResults> => ({
  provider: { status: 200, issuer: 'https://issuer.example.com/eu-central-1_pool', keys: 200, token: 405, ...over },
})
const models = (status: number, modelsAreNamed = false): Partial<DeepResults> => ({
  models: [{ host: 'models.example.com', status }],
  modelsAreNamed,
})

const CASES: readonly (readonly [name: string, condition: string, Partial<DeepResults>, Verdict, RegExp])[] = [
  ['files', 'a file was written, read and deleted', {}, 'healthy', /written to '\/app\/backend\/data\/uploads'/],
  [
    'files',
    'the folder is no mount',
    { files: [{ folder: UPLOADS, mounted: false, same: true }] },
    'unhealthy',
    /own disk/,
  ],
  [
    'files',
    'the folder cannot be written',
    { files: [{ folder: UPLOADS, mounted: true, error: 'Permission denied' }] },
    'unhealthy',
    /Permission denied/,
  ],
  [
    'files',
    'another text was read',
    { files: [{ folder: UPLOADS, mounted: true, same: false }] },
    'unhealthy',
    /another content/,
  ],
  ['files', 'nothing was read', { files: [{ folder: UPLOADS, mounted: true }] }, 'unhealthy', /another content/],
  [
    'files',
    'one of two folders fails',
    {
      files: [
        { folder: UPLOADS, mounted: true, same: true },
        { folder: '/b', mounted: false, same: true },
      ],
    },
    'unhealthy',
    /^'\/b' is/,
  ],
  ['files', 'there is no folder', { files: [] }, 'unhealthy', /no folder on a file system/],
  ['files', 'the part hangs', { files: { error: 'no result within 60 seconds' } }, 'unhealthy', /no result within/],
  ['database', 'it stores a row', {}, 'healthy', /PostgreSQL 16\.4 stored a row over TLS.*pgvector 0\.8\.0/],
  [
    'database',
    'pgvector is still to be created',
    postgres({ vector: { creatable: true } }),
    'healthy',
    /may create it/,
  ],
  [
    'database',
    'pgvector cannot be created',
    postgres({ vector: { error: 'permission denied to create extension' } }),
    'unhealthy',
    /permission denied/,
  ],
  ['database', 'another row was read', postgres({ same: false }), 'unhealthy', /another row/],
  ['database', 'there is no TLS', postgres({ tls: false }), 'unhealthy', /without TLS/],
  ['database', 'it is unreachable', { database: { error: 'timeout expired' } }, 'unhealthy', /timeout expired/],
  [
    'database',
    'SQLite accepts a writer',
    { database: { kind: 'sqlite', exists: true, tables: 40 } },
    'healthy',
    /40 tables/,
  ],
  [
    'database',
    'the file of SQLite is missing',
    { database: { kind: 'sqlite', exists: false } },
    'unhealthy',
    /does not exist/,
  ],
  ['database', 'SQLite is empty', { database: { kind: 'sqlite', exists: true, tables: 0 } }, 'unhealthy', /no table/],
  ['cache', 'it responds', {}, 'healthy', /accepted the token/],
  [
    'cache',
    'it refuses the token',
    { cache: { error: 'invalid username-password pair' } },
    'unhealthy',
    /invalid username/,
  ],
  ['models', 'they are listed', {}, 'healthy', /HTTP 200/],
  ['models', 'the key is refused', models(401), 'unhealthy', /refuses the stored key \(HTTP 401\)/],
  ['models', 'the key has no right', models(403, true), 'unhealthy', /refuses the stored key/],
  ['models', 'the path is wrong', models(404), 'unhealthy', /HTTP 404/],
  [
    'models',
    'the endpoint lists none and the configuration names them',
    models(404, true),
    'not-checked',
    /key is not proven/,
  ],
  ['models', 'the endpoint is broken', models(500, true), 'unhealthy', /HTTP 500/],
  ['models', 'the endpoint redirects', models(302), 'unhealthy', /HTTP 302/],
  [
    'models',
    'the endpoint is unreachable',
    { models: [{ host: 'models.example.com', error: 'timed out' }] },
    'unhealthy',
    /does not reach.*timed out/,
  ],
  [
    'models',
    'one of two endpoints refuses its key',
    {
      models: [
        { host: 'a', status: 200 },
        { host: 'b', status: 401 },
      ],
    },
    'unhealthy',
    /^'b' refuses/,
  ],
  ['models', 'the part hangs', { models: { error: 'no result within 60 seconds' } }, 'unhealthy', /no result/],
  ['provider', 'it is read', provider({}), 'healthy', /its keys/],
  ['provider', 'it is not configured', { provider: null }, 'unhealthy', /OPENID_PROVIDER_URL/],
  ['provider', 'the pool does not exist', provider({ status: 400 }), 'unhealthy', /HTTP 400/],
  ['provider', 'its keys are missing', provider({ keys: 404 }), 'unhealthy', /signing keys.*404/],
  ['provider', 'its token endpoint is broken', provider({ token: 502 }), 'unhealthy', /token endpoint.*502/],
  [
    'provider',
    'its issuer is another pool',
    provider({ issuer: 'https://issuer.example.com/other_pool' }),
    'unhealthy',
    /'eu-central-1_pool' was expected/,
  ],
  ['provider', 'it is unreachable', { provider: { error: 'timed out' } }, 'unhealthy', /timed out/],
]

suite('the checks of a one-off task', () => {
  for (const [name, condition, results, verdict, detail] of CASES)
    test(`check 'deep: ${name}' is ${verdict} if ${condition}`, () => {
      const checks = resultChecks(deepResults(results), 'eu-central-1_pool')

      const observation = checks.find(check => check.name === `deep: ${name}`)?.observation
      assert.equal(observation?.verdict, verdict, observation?.detail)
      assert.match(observation?.detail ?? '', detail)
      if (verdict === 'unhealthy' && !/no result/.test(observation?.detail ?? ''))
        assert.ok(observation?.todo, 'there is no next step')
    })

  test('there is no check of a cache or of models that the application does not have', () => {
    const names = resultChecks(deepResults({ cache: null, models: [] }), undefined).map(({ name }) => name)

    assert.deepEqual(names, ['deep: files', 'deep: database', 'deep: provider'])
  })
})
