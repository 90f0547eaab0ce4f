import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { plainDocument } from '#lib/files/readDocument.ts'
import { mergeLayers } from '#lib/template/environment/layers.ts'
import { locationText } from '../../fakes/model/expectProblem.ts'

const size = plainDocument('size.yaml', 'region: a\nparameters:\n  Cpu: 1\n  Memory: 2\nlosses: [x, y]\ntags: {}\n')
const region = plainDocument('region.yaml', 'region: b\nparameters:\n  Memory: 3\n')
const own = plainDocument('own.yaml', '# mine\nparameters:\n  Host: h\nlosses: [z]\ntags: none\n')

suite('layers', () => {
  const whole = mergeLayers([size, region], own)

  test('are put together map by map; lists and texts are replaced', () =>
    assert.deepEqual(whole.value, {
      region: 'b',
      parameters: { Cpu: '1', Memory: '3', Host: 'h' },
      losses: ['z'],
      tags: 'none',
    }))

  test('know who wrote what', () => {
    for (const [path, location] of [
      [['region'], 'region.yaml:1:1'],
      [['parameters', 'Cpu'], 'size.yaml:3:3'],
      [['parameters', 'Memory'], 'region.yaml:3:3'],
      [['parameters', 'Host'], 'own.yaml:3:3'],
      [['losses', 0], 'own.yaml:4:10'],
      [['parameters', 'Nope'], 'own.yaml:2:1'],
      [['nope'], 'own.yaml:2:1'],
    ] as const)
      assert.equal(locationText(whole.locationOf(path)), location, path.join('/'))
    assert.equal(whole.documentOf(['parameters', 'Cpu']), size)
    assert.equal(whole.documentOf(['nope']), undefined)
  })

  test('do not know what every object has', () => assert.equal(whole.documentOf(['toString']), undefined))
})
