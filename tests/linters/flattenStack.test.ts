import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at } from '../templates/invariants/readResources.ts'
import { flattenStack } from './flattenStack.ts'

suite('a flat stack', () => {
  test('has the resources of the nested stacks, with typed values and references to their new names', async () => {
    const { stack } = resolveRepositoryStack({ DatabaseMultiAz: 'true', DatabaseBackupDays: '35' })

    const { template, logicalIds } = flattenStack(stack, await loadResourceSpecification())

    assert.equal(logicalIds.DatabaseInstance, 'Instance')
    assert.equal(at(template, 'Resources', 'DatabaseInstance', 'Properties', 'MultiAZ'), true)
    assert.equal(at(template, 'Resources', 'DatabaseInstance', 'Properties', 'BackupRetentionPeriod'), 35)
    assert.deepEqual(at(template, 'Resources', 'StorageMountTargetA', 'Properties', 'SubnetId'), {
      Ref: 'NetworkPrivateSubnetA',
    })
    assert.deepEqual(at(template, 'Resources', 'ComputeService', 'Properties', 'LoadBalancers', 0, 'TargetGroupArn'), {
      Ref: 'LoadBalancerTargetGroup',
    })
    assert.equal(at(template, 'Resources', 'Database'), undefined)
  })
})
