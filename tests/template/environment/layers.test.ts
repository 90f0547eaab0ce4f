import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { plainDocument } from '#lib/files/readDocument.ts'
import { mergeLayers } from '#lib/template/environment/layers.ts'
import { locationText } from '../../fakes/model/expectProblem.ts'

const size = plainDocument('size.yaml', 'region: a\nparameters:\n  Cpu: 1\n  Memory: 2\nlosses: [x, y]\ntags: {}\n')
const region = plainDocument('region.yaml', 'region: b\nparameters:\n  Memory: 3\n')
const own = plainDocument('own.yaml', '# mine\nparameters:\n  Host: h\nlosses: [z]\ntags: none\n')

suite('layers', () => {
  const merged = mergeLayers([size, region], own)

  test('layers are merged map by map; lists and texts are replaced', () =>
    assert.deepEqual(merged.value, {
      region: 'b',
      parameters: { Cpu: '1', Memory: '3', Host: 'h' },
      losses: ['z'],
      tags: 'none',
    }))

  test('a value has the location in the layer that sets it', () => {
    for (const [path, location] of [
      [['region'], 'region.yaml:1:1'],
      [['parameters', 'Cpu'], 'size.yaml:3:3'],
      [['parameters', 'Memory'], 'region.yaml:3:3'],
      [['parameters', 'Host'], 'own.yaml:3:3'],
      [['losses', 0], 'own.yaml:4:10'],
      [['parameters', 'Nope'], 'own.yaml:2:1'],
      [['nope'], 'own.yaml:2:1'],
    ] as const)
      assert.equal(locationText(merged.locationOf(path)), location, path.join('/'))
    assert.equal(merged.documentOf(['parameters', 'Cpu']), size)
    assert.equal(merged.documentOf(['nope']), undefined)
  })

  test('members of every JavaScript object have no document', () =>
    assert.equal(merged.documentOf(['toString']), undefined))
})
