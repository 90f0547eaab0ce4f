import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { messageText } from '#lib/model/preview/risk.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { type ResourceAbout, stackOfResources } from '../../fakes/template/stackOfResources.ts'

type Variables = Readonly<Record<string, string>>
type Parameters = Readonly<Record<string, string>>

const task = (variables: Variables, image = 'ghcr.io/open-webui/open-webui:v0.12.4'): ResourceAbout => ({
  type: 'AWS::ECS::TaskDefinition',
  properties: {
    ContainerDefinitions: [
      {
        Name: 'chat',
        Image: image,
        Environment: Object.entries({ VECTOR_DB: 'pgvector', ...variables }).map(([Name, Value]) => ({ Name, Value })),
      },
    ],
  },
})

const ENDPOINT = { RAG_EMBEDDING_ENGINE: 'openai', RAG_EMBEDDING_MODEL: 'text-embedding-3-small' }
const LARGE = { ...ENDPOINT, RAG_EMBEDDING_MODEL: 'text-embedding-3-large' }
const OFF = { BYPASS_EMBEDDING_AND_RETRIEVAL: 'true' }
const LONG = { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072', PGVECTOR_USE_HALFVEC: 'true' }

function risks(before: Variables, after: Variables, image?: string): readonly string[] {
  const [old, next] = [before, after].map(variables => stackOfResources({ Task: task(variables, image) }))
  return risksOf({ changes: [], before: old, after: next })
    .filter(({ kind }) => kind === 'vectors')
    .map(({ severity, message, property }) => `${severity} ${property?.split('/').at(-1)} ${messageText(message)}`)
}

suite('stored vectors of documents', () => {
  for (const [when, before, after, risk] of [
    [
      'another model embeds documents',
      ENDPOINT,
      LARGE,
      /^caution RAG_EMBEDDING_MODEL embeds documents with openai: text-embedding-3-large in place of openai: text-embedding-3-small: /,
    ],
    [
      'the endpoint embeds documents',
      {},
      ENDPOINT,
      /with openai: text-embedding-3-small in place of sentence-transformers\/all-MiniLM-L6-v2: /,
    ],
    ['the image embeds documents', ENDPOINT, {}, /with sentence-transformers\/all-MiniLM-L6-v2 in place of openai: /],
    [
      'nothing embeds documents',
      ENDPOINT,
      OFF,
      /^caution BYPASS_EMBEDDING_AND_RETRIEVAL no longer searches documents: /,
    ],
    [
      'documents are embedded from now on',
      OFF,
      ENDPOINT,
      /^caution BYPASS_EMBEDDING_AND_RETRIEVAL begins to search documents: /,
    ],
    [
      'vectors get longer',
      {},
      LONG,
      /^danger PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH changes the length of the stored vectors: 1536 → 3072\. .* does not start/,
    ],
    [
      'vectors get another type',
      { PGVECTOR_USE_HALFVEC: 'true' },
      {},
      /^danger PGVECTOR_USE_HALFVEC changes the type of the stored vectors: true → false\. /,
    ],
  ] as const)
    test(`the stored vectors are useless when ${when}`, () => {
      const [first = '', ...others] = risks(before, after)

      assert.match(first, risk)
      assert.deepEqual(others, [])
    })

  for (const [when, before, after] of [
    ['nothing changes', ENDPOINT, ENDPOINT],
    [
      'the default is written down',
      {},
      { RAG_EMBEDDING_MODEL: 'sentence-transformers/all-MiniLM-L6-v2', PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '1536' },
    ],
    ['another variable changes', { JWT_EXPIRES_IN: '8h' }, { JWT_EXPIRES_IN: '4h' }],
    ['they are off before and after', { ...OFF, ...ENDPOINT }, { ...OFF, ...LARGE }],
    ['they are in another store', { VECTOR_DB: 'chroma' }, { VECTOR_DB: 'chroma', ...LONG }],
  ] as const)
    test(`the stored vectors are as useful as before when ${when}`, () => assert.deepEqual(risks(before, after), []))

  test('the variables of another application are no stored vectors', () =>
    assert.deepEqual(risks(ENDPOINT, LARGE, 'example.com/other:1'), []))

  test('a first creation has no stored vectors', () => {
    const created = risksOf({ changes: [], before: undefined, after: stackOfResources({ Task: task(ENDPOINT) }) })
    assert.deepEqual(
      created.filter(({ kind }) => kind === 'vectors'),
      [],
    )
  })
})

suite('a parameter of the templates that makes stored vectors useless', () => {
  const MODEL = { ModelMode: 'openai-compatible', ModelApiBaseUrl: 'https://models.example.com/v1' }
  const EMBEDDED = { ...MODEL, EmbeddingMode: 'endpoint', EmbeddingModel: 'text-embedding-3-small' }

  for (const [name, before, after, severity] of [
    ['EmbeddingMode', MODEL, EMBEDDED, 'caution'],
    ['EmbeddingMode off', MODEL, { ...MODEL, EmbeddingMode: 'off' }, 'caution'],
    ['EmbeddingModel', EMBEDDED, { ...EMBEDDED, EmbeddingModel: 'text-embedding-3-large' }, 'caution'],
    ['EmbeddingDimensions', {}, { EmbeddingDimensions: '3072' }, 'danger'],
  ] as const satisfies readonly (readonly [string, Parameters, Parameters, string])[])
    test(`a change of ${name} is announced at the task definition`, () => {
      const [old, next] = [before, after].map(parameters => resolveRepositoryStack(parameters).stack)
      const found = risksOf({ changes: [], before: old, after: next }).filter(({ kind }) => kind === 'vectors')

      assert.deepEqual(
        found.map(risk => [risk.severity, risk.resource]),
        [[severity, 'Compute/TaskDefinition']],
      )
    })
})
