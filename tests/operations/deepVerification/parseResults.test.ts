import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DeepResults } from '#lib/model/deepResults.ts'
import { parseResults } from '#lib/operations/deepVerification/parseResults.ts'
import { deepResults, resultsLine } from '../../fakes/aws/fakeOneOffTasks.ts'

const PARTIAL: DeepResults = {
  files: { error: 'no result within 60 seconds' },
  database: { kind: 'sqlite', exists: true, tables: 40 },
  cache: null,
  models: [{ host: 'models.example.com', error: 'timed out' }],
  modelsAreNamed: true,
  provider: { status: 400 },
}

suite('the results in the log of a one-off task', () => {
  for (const [what, results] of [
    ['of every part', deepResults()],
    ['of parts that failed or are not configured', PARTIAL],
    ['of a database without pgvector', deepResults({ database: aPostgres({ creatable: true }) })],
    ['of a database that refuses pgvector', deepResults({ database: aPostgres({ error: 'permission denied' }) })],
  ] as const)
    test(`results ${what} are read from among other lines`, () => {
      assert.deepEqual(parseResults(['Warning: x', `${resultsLine(results)}\n`, 'bye']), results)
    })

  for (const [what, line] of [
    ['are cut off', resultsLine(deepResults()).slice(0, 200)],
    ['are no JSON', resultsLine({}).replace('{', '')],
    ['are no map', resultsLine([])],
    ['lack a part', resultsLine({ ...deepResults(), files: undefined })],
    ['have a text in place of a number', resultsLine(deepResults({ provider: { status: '200' } as never }))],
    ['have an unknown database', resultsLine(deepResults({ database: { kind: 'oracle' } as never }))],
    ['have a list of other things', resultsLine(deepResults({ files: ['x'] as never }))],
    ['have neither true nor false', resultsLine({ ...deepResults(), modelsAreNamed: 'yes' })],
    ['are missing', 'Traceback (most recent call last):'],
  ] as const)
    test(`results that ${what} are not read`, () => assert.equal(parseResults([line]), undefined))

  test('a long text of the log is cut', () => {
    const results = parseResults([resultsLine(deepResults({ cache: { error: 'x'.repeat(5_000) } }))])

    assert.equal(JSON.stringify(results?.cache).length, 300 + '{"error":""}'.length)
  })
})

function aPostgres(vector: object): DeepResults['database'] {
  return { kind: 'postgresql', version: 160_004, tls: true, same: true, vector: vector as { creatable: true } }
}
