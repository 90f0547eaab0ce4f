import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certainlyChanged } from '#lib/operations/preview/buildPreview.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'

test('certain changes are additions, removals and values that the template alone changes', () => {
  const changes = [
    aChange({ nestedPath: 'Network', logicalId: 'New', action: 'add', properties: [] }),
    aChange({ logicalId: 'Gone', action: 'remove', properties: [] }),
    aChange({ logicalId: 'Known', properties: [aPropertyChange({ evaluation: 'static' })] }),
    aChange({ logicalId: 'Perhaps', properties: [aPropertyChange({ evaluation: 'dynamic' })] }),
    aChange({ logicalId: 'Network', action: 'add', type: 'AWS::CloudFormation::Stack' }),
  ]

  assert.deepEqual([...certainlyChanged(changes)], ['Network/New', 'Monitoring/Gone', 'Monitoring/Known'])
})
