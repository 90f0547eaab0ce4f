import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { interruptionOf } from '#lib/analysis/lifecycle/interruption.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'

const image = aPropertyChange({ path: '/Properties/TaskDefinition' })

suite('the interruption', () => {
  for (const [name, change, expected] of [
    [
      'of a service with another task definition is new tasks',
      { type: 'AWS::ECS::Service', properties: [image] },
      'new tasks',
    ],
    [
      'of a service with another name inside the VPC is new tasks',
      { type: 'AWS::ECS::Service', properties: [aPropertyChange({ path: '/Properties/ServiceRegistries' })] },
      'new tasks',
    ],
    [
      'of a service with another order of old and new tasks is none',
      {
        type: 'AWS::ECS::Service',
        properties: [
          aPropertyChange({ path: '/Properties/DeploymentConfiguration/MaximumPercent' }),
          aPropertyChange({ path: '/Properties/AvailabilityZoneRebalancing' }),
          aPropertyChange({ path: '/Properties/EnableExecuteCommand' }),
        ],
      },
      undefined,
    ],
    ['of a service that changes otherwise is none', { type: 'AWS::ECS::Service', properties: [] }, undefined],
    [
      'of a replaced load balancer is a new address',
      { type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', replacement: 'always' },
      'new address',
    ],
    ['of a removed database is its removal', { type: 'AWS::RDS::DBInstance', action: 'remove' }, 'gone'],
    ['of a removed resource of an unlisted type is none', { type: 'toString', action: 'remove' }, undefined],
    ['of a replaced resource of an unlisted type is none', { type: 'constructor', replacement: 'always' }, undefined],
  ] as const)
    test(name, () => assert.equal(interruptionOf(aChange(change)), expected))
})
