import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { repositoryTemplates, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { CACHE_VARIABLES, SECRETS, SQLITE_VARIABLES, TESTED_VARIABLES } from './environmentVariables.ts'
import { at, containersOf, list, variablesOf } from './invariants/readResources.ts'

const URL = 'https://models.example.com/v1'
const KEY = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf'

suite('the environment variables of the application', () => {
  for (const [when, parameters, variables, secrets] of [
    ['without a model endpoint', {}, {}, {}],
    [
      'with an endpoint without a key',
      { ModelApiBaseUrl: URL },
      { ENABLE_OPENAI_API: 'true', OPENAI_API_BASE_URLS: URL },
      {},
    ],
    [
      'with an endpoint and its key',
      { ModelApiBaseUrl: URL, ModelApiKeySecretArn: KEY },
      { ENABLE_OPENAI_API: 'true', OPENAI_API_BASE_URLS: URL },
      { OPENAI_API_KEYS: KEY },
    ],
    [
      'with an embedding model at the endpoint',
      { ModelApiBaseUrl: URL, ModelApiKeySecretArn: KEY, EmbeddingModel: 'text-embedding-3-small' },
      {
        ENABLE_OPENAI_API: 'true',
        OPENAI_API_BASE_URLS: URL,
        RAG_EMBEDDING_ENGINE: 'openai',
        RAG_EMBEDDING_MODEL: 'text-embedding-3-small',
        RAG_OPENAI_API_BASE_URL: URL,
      },
      { OPENAI_API_KEYS: KEY, RAG_OPENAI_API_KEY: KEY },
    ],
    ['with vectors that fit the precise type', { EmbeddingDimensions: '1792' }, dimensions('1792', false), {}],
    ['with the shortest vectors of half the precision', { EmbeddingDimensions: '2048' }, dimensions('2048', true), {}],
    ['with longer vectors', { EmbeddingDimensions: '2560' }, dimensions('2560', true), {}],
    ['with the longest vectors', { EmbeddingDimensions: '3072' }, dimensions('3072', true), {}],
    [
      'with other limits of uploads',
      { UploadMaximumSize: '50', UploadMaximumCount: '3' },
      { RAG_FILE_MAX_SIZE: '50', RAG_FILE_MAX_COUNT: '3' },
      {},
    ],
    [
      'with more reach of its administrators',
      { AdministratorChatAccess: 'true', AdministratorExport: 'true', Plugins: 'true' },
      { ENABLE_ADMIN_CHAT_ACCESS: 'true', ENABLE_ADMIN_EXPORT: 'true', ENABLE_PLUGINS: 'true' },
      {},
    ],
    [
      'in another network',
      { VpcCidr: '10.8.0.0/16' },
      {
        FORWARDED_ALLOW_IPS: '10.8.0.0/16',
        WEB_FETCH_FILTER_LIST: '!169.254.170.2,!169.254.169.254,!10.8.0.0/16',
      },
      {},
    ],
    ['with shorter sessions', { SessionDuration: '45m' }, { JWT_EXPIRES_IN: '45m' }, {}],
    ['with a cache', { CacheMode: 'valkey' }, CACHE_VARIABLES, { REDIS_URL: 'Cache/UrlSecret' }],
  ] as const)
    test(`the application ${when} has exactly the tested variables and secrets`, () => {
      const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))

      assert.deepEqual(withoutSettings(variablesOf(container)), { ...TESTED_VARIABLES, ...variables })
      assert.deepEqual(secretsOf(container), { ...SECRETS, ...secrets })
    })
})

test('the application with a SQLite database has its file and no variable of PostgreSQL', () => {
  const { stack } = resolveRepositoryStack({ DatabaseMode: 'sqlite' })
  const [container = {}] = containersOf(flatResourcesOf(stack))

  assert.deepEqual(withoutSettings(variablesOf(container)), {
    ...without(TESTED_VARIABLES, POSTGRES),
    ...SQLITE_VARIABLES,
  })
  assert.deepEqual(secretsOf(container), without(SECRETS, POSTGRES))
})

test('the folders of a SQLite database and of its vectors have access points of their own', () => {
  const parts = flatResourcesOf(resolveRepositoryStack({ DatabaseMode: 'sqlite' }).stack)
  const [container = {}] = containersOf(parts)

  assert.deepEqual(
    list(container.MountPoints).map(mount => [at(mount, 'SourceVolume'), at(mount, 'ContainerPath')]),
    [
      ['uploads', '/app/backend/data/uploads'],
      ['database', '/app/backend/data/database'],
      ['vectors', '/app/backend/data/vector_db'],
    ],
  )
  assert.deepEqual(
    parts
      .filter(({ type }) => type === 'AWS::EFS::AccessPoint')
      .map(({ properties }) => at(properties.RootDirectory, 'Path')),
    ['/uploads', '/sqlite/database', '/sqlite/vectors'],
  )
})

test('the application has no variable that is neither tried with Open WebUI nor the value of a parameter', () => {
  const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack().stack))

  const unknown = Object.keys(withoutSettings(variablesOf(container))).filter(name => !(name in TESTED_VARIABLES))
  assert.deepEqual(
    unknown.map(name => `Try ${name} with Open WebUI, and add it to tests/templates/environmentVariables.ts.`),
    [],
  )
})

/** The variables that a SQLite database has no use for. */
const POSTGRES = /^(DATABASE_(TYPE|HOST|PORT|NAME|USER|PASSWORD|POOL_MAX_OVERFLOW)$|PG)/

function without<T>(entries: Readonly<Record<string, T>>, pattern: RegExp): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !pattern.test(name)))
}

function dimensions(length: string, hasHalfVectors: boolean): Readonly<Record<string, string>> {
  return { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: length, PGVECTOR_USE_HALFVEC: String(hasHalfVectors) }
}

suite('the container', () => {
  const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack().stack))

  test('the health check of the container is that of its image', () => {
    const command = list(at(container, 'HealthCheck', 'Command')).join(' ')

    assert.match(command, /curl .*:8080\/health \| jq .*status/)
  })

  test('the container image has its tag, and its digest where one is pinned', () => {
    const digest = `sha256:${'0'.repeat(64)}`
    const images = [{}, { ImageDigest: digest }].map(
      parameters => containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))[0]?.Image,
    )

    assert.deepEqual(images, [
      'ghcr.io/open-webui/open-webui:v0.12.4',
      `ghcr.io/open-webui/open-webui:v0.12.4@${digest}`,
    ])
  })
})

/**
 * Variables that are the value of a parameter and that no test knows: an owner adds such a setting with its parameter. Any
 * other variable has to be tried with Open WebUI first.
 */
const SETTINGS: ReadonlySet<string> = new Set(
  [...repositoryTemplates.values()].flatMap(({ resources, parameters }) =>
    Object.values(resources)
      .filter(({ type }) => type === 'AWS::ECS::TaskDefinition')
      .flatMap(({ properties }) => list(properties.ContainerDefinitions))
      .flatMap(container => list(at(container, 'Environment')))
      .filter(variable => String(at(variable, 'Value', 'Ref')) in parameters)
      .map(variable => String(at(variable, 'Name')))
      .filter(name => !(name in TESTED_VARIABLES)),
  ),
)

function withoutSettings(variables: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !SETTINGS.has(name)))
}

function secretsOf(container: { readonly [key: string]: Json }): Readonly<Record<string, Json | undefined>> {
  return Object.fromEntries(
    list(container.Secrets).map(secret => {
      const from = at(secret, 'ValueFrom')
      return [String(at(secret, 'Name')), at(from, 'Unknown') ?? from]
    }),
  )
}
