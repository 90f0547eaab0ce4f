import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import { CONTAINER_VARIABLES } from '#lib/rules/application/names/unknownVariables.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { OWNER_SETTINGS } from '../fakes/template/ownerSettings.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { CACHE_VARIABLES, SECRETS, SQLITE_VARIABLES, TESTED_VARIABLES } from './environmentVariables.ts'
import { at, containersOf, list, textOf, variablesOf } from './invariants/readResources.ts'

const URL = 'https://models.example.com/v1'
const KEY = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf'

suite('the environment variables of the application', () => {
  for (const [when, parameters, variables, secrets] of [
    ['without a model endpoint', {}, {}, {}],
    [
      'with an endpoint without a key',
      { ModelMode: 'openai-compatible', ModelApiBaseUrl: URL },
      { ENABLE_OPENAI_API: 'true', OPENAI_API_BASE_URLS: URL },
      {},
    ],
    [
      'with an endpoint, its key and some of its models',
      { ModelMode: 'openai-compatible', ModelApiBaseUrl: URL, ModelApiKeySecretArn: KEY, ModelIds: 'gpt-5,o/gpt:6' },
      {
        ENABLE_OPENAI_API: 'true',
        OPENAI_API_BASE_URLS: URL,
        OPENAI_API_CONFIGS: '{"0":{"enable":true,"model_ids":["gpt-5","o/gpt:6"]}}',
      },
      { OPENAI_API_KEYS: KEY },
    ],
    [
      'with Amazon Bedrock in its own region',
      { ModelMode: 'bedrock', ModelApiKeySecretArn: KEY, ModelIds: 'openai.gpt-oss-120b-1:0' },
      bedrock('eu-central-1'),
      { OPENAI_API_KEYS: KEY },
    ],
    [
      'with Amazon Bedrock in another region',
      {
        ModelMode: 'bedrock',
        ModelApiKeySecretArn: KEY,
        ModelIds: 'openai.gpt-oss-120b-1:0',
        BedrockRegion: 'us-west-2',
      },
      bedrock('us-west-2'),
      { OPENAI_API_KEYS: KEY },
    ],
    [
      'with an embedding model at the endpoint',
      {
        ModelMode: 'openai-compatible',
        ModelApiBaseUrl: URL,
        ModelApiKeySecretArn: KEY,
        EmbeddingMode: 'endpoint',
        EmbeddingModel: 'text-embedding-3-small',
      },
      {
        ENABLE_OPENAI_API: 'true',
        OPENAI_API_BASE_URLS: URL,
        RAG_EMBEDDING_ENGINE: 'openai',
        RAG_EMBEDDING_MODEL: 'text-embedding-3-small',
        RAG_OPENAI_API_BASE_URL: URL,
      },
      { OPENAI_API_KEYS: KEY, RAG_OPENAI_API_KEY: KEY },
    ],
    [
      'as the slim image that embeds nothing',
      { ImageVariant: 'slim', EmbeddingMode: 'off' },
      { BYPASS_EMBEDDING_AND_RETRIEVAL: 'true', ENABLE_MEMORIES: 'false' },
      {},
    ],
    [
      'with people who sign up by themselves',
      { SelfSignUpDomain: 'example.com' },
      { OAUTH_ALLOWED_DOMAINS: 'example.com' },
      {},
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
    ['as another user', { ContainerUser: '1000:0' }, { HOME: '/tmp' }, {}],
    ['with a read-only root file system', { ReadOnlyRootFileSystem: 'true' }, { HOME: '/tmp' }, {}],
    ['with a cache', { CacheMode: 'valkey' }, CACHE_VARIABLES, { REDIS_URL: 'Cache/UrlSecret' }],
  ] as const)
    test(`the application ${when} has exactly the tested variables and secrets`, () => {
      const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))

      assert.deepEqual(withoutSettings(variablesOf(container)), { ...TESTED_VARIABLES, ...variables })
      assert.deepEqual(secretsOf(container), { ...SECRETS, ...secrets })
    })
})

const HOST_OF_CLOUDFRONT = `\${Edge/Distribution.DomainName}`

test('the application without a host name has that of CloudFront in every variable, and no other difference', () => {
  const variablesWith = (parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))
    return Object.fromEntries(Object.entries(variablesOf(container)).map(([name, value]) => [name, textOf(value)]))
  }

  const without = variablesWith({ DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' })

  const expected = Object.entries(variablesWith({})).map(([name, value]) => [
    name,
    value.replaceAll('chat.example.com', () => HOST_OF_CLOUDFRONT),
  ])
  assert.deepEqual(without, Object.fromEntries(expected))
  assert.equal(without.WEBUI_URL, `https://${HOST_OF_CLOUDFRONT}`)
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

suite('the names of the environment variables', () => {
  test('Open WebUI and its server read every variable that the application has in any shape', () => {
    const used = Object.values(PARAMETER_SETS).flatMap(parameters =>
      containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack)).flatMap(container => [
        ...Object.keys(withoutSettings(variablesOf(container))),
        ...Object.keys(secretsOf(container)),
      ]),
    )

    assert.deepEqual(
      [...new Set(used)].filter(name => !CONTAINER_VARIABLES.has(name)).map(name => `${name} is read by nothing.`),
      [],
    )
  })

  test('a variable that nothing reads is found', () => {
    assert.equal(CONTAINER_VARIABLES.has('OAUTH_REDIRECT_URI'), false)
  })
})

function bedrock(region: string): Readonly<Record<string, string>> {
  return {
    ENABLE_OPENAI_API: 'true',
    OPENAI_API_BASE_URLS: `https://bedrock-runtime.${region}.amazonaws.com/openai/v1`,
    OPENAI_API_CONFIGS: '{"0":{"enable":true,"model_ids":["openai.gpt-oss-120b-1:0"]}}',
  }
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

  test('the container image has its tag, the suffix of its variant, and its digest where one is pinned', () => {
    const digest = `sha256:${'0'.repeat(64)}`
    const slim = { ImageVariant: 'slim', EmbeddingMode: 'off' }
    const sets: readonly Readonly<Record<string, string>>[] = [
      {},
      { ImageDigest: digest },
      slim,
      { ...slim, ImageDigest: digest },
    ]
    const images = sets.map(parameters => {
      const { stack } = resolveRepositoryStack(parameters)
      const image = containersOf(flatResourcesOf(stack))[0]?.Image
      // The tools find the container by the output.
      assert.equal(stack.outputs.Image, image)
      return image
    })

    assert.deepEqual(images, [
      'ghcr.io/open-webui/open-webui:v0.12.4',
      `ghcr.io/open-webui/open-webui:v0.12.4@${digest}`,
      'ghcr.io/open-webui/open-webui:v0.12.4-slim',
      `ghcr.io/open-webui/open-webui:v0.12.4-slim@${digest}`,
    ])
  })
})

function withoutSettings(variables: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !OWNER_SETTINGS.has(name)))
}

function secretsOf(container: { readonly [key: string]: Json }): Readonly<Record<string, Json | undefined>> {
  return Object.fromEntries(
    list(container.Secrets).map(secret => {
      const from = at(secret, 'ValueFrom')
      return [String(at(secret, 'Name')), at(from, 'Unknown') ?? from]
    }),
  )
}
