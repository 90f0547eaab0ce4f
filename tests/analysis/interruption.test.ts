import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { interruptionOf } from '#lib/analysis/interruption.ts'
import { aChange, aPropertyChange } from '../fakes/model/aChange.ts'

const image = aPropertyChange({ path: '/Properties/TaskDefinition' })

suite('an interruption is', () => {
  for (const [what, change, expected] of [
    [
      'new tasks when a service gets another task definition',
      { type: 'AWS::ECS::Service', properties: [image] },
      'new tasks',
    ],
    ['nothing when a service changes otherwise', { type: 'AWS::ECS::Service', properties: [] }, undefined],
    [
      'what it is for a replaced load balancer',
      { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', replacement: 'always' },
      'new address',
    ],
    ['that something goes, when it is removed', { type: 'AWS::RDS::DBInstance', action: 'remove' }, 'gone'],
    ['nothing for a type that no table knows', { type: 'toString', action: 'remove' }, undefined],
    ['nothing when such a type is replaced', { type: 'constructor', replacement: 'always' }, undefined],
  ] as const)
    test(what, () => assert.equal(interruptionOf(aChange(change)), expected))
})
