import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, list } from './invariants/readResources.ts'

type Parameters = Readonly<Record<string, string>>

suite('the callers of the load balancer', () => {
  const callersOf = (parameters: Parameters) => {
    const group = flatResourcesOf(resolveRepositoryStack(parameters).stack).find(
      ({ name }) => name === 'Security/LoadBalancerSecurityGroup',
    )
    return list(group?.properties.SecurityGroupIngress).map(
      rule => `${String(at(rule, 'FromPort'))} ${String(at(rule, 'CidrIp') ?? at(rule, 'SourcePrefixListId'))}`,
    )
  }

  for (const [who, parameters, callers] of [
    ['everyone without limits', {}, ['443 0.0.0.0/0', '80 0.0.0.0/0']],
    [
      'the allowed ranges',
      { AllowedCidrs: '203.0.113.0/24,198.51.100.0/24' },
      ['443 203.0.113.0/24', '80 203.0.113.0/24', '443 198.51.100.0/24', '80 198.51.100.0/24'],
    ],
    [
      'the allowed ranges alone inside the network',
      { AllowedCidrs: '10.8.0.0/16', LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' },
      ['443 10.8.0.0/16', '80 10.8.0.0/16'],
    ],
    [
      'CloudFront alone without a host name',
      { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' },
      ['80 pl-a3a144ca'],
    ],
    [
      'no CloudFront with a host name',
      { CloudFrontPrefixListId: 'pl-a3a144ca', AllowedCidrs: '10.8.0.0/16' },
      ['443 10.8.0.0/16', '80 10.8.0.0/16'],
    ],
  ] as const)
    test(`the load balancer takes connections of ${who}`, () => assert.deepEqual(callersOf(parameters), callers))

  test('the load balancer takes connections of five ranges, each on two ports', () => {
    const ranges = [1, 2, 3, 4, 5].map(octet => `10.${octet}.0.0/16`)
    assert.deepEqual(
      callersOf({ AllowedCidrs: ranges.join(',') }),
      ranges.flatMap(range => [`443 ${range}`, `80 ${range}`]),
    )
  })
})

suite('an existing VPC', () => {
  const existing = {
    ExistingVpcId: 'vpc-0123456789abcdef0',
    ExistingVpcCidr: '172.20.0.0/16',
    ExistingPublicSubnetA: 'subnet-000000000000000aa',
    ExistingPublicSubnetB: 'subnet-000000000000000bb',
    ExistingPrivateSubnetA: 'subnet-0000000000000001a',
    ExistingPrivateSubnetB: 'subnet-0000000000000001b',
  }
  const publicSubnets = ['subnet-000000000000000aa', 'subnet-000000000000000bb']
  const privateSubnets = ['subnet-0000000000000001a', 'subnet-0000000000000001b']
  const internal = { LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' }

  test('an existing VPC is taken as it is: no resource of EC2 but security groups', () => {
    const parts = flatResourcesOf(resolveRepositoryStack(existing).stack)

    assert.deepEqual(
      parts.map(({ type }) => type).filter(type => type.startsWith('AWS::EC2::') && !/::SecurityGroup/.test(type)),
      [],
    )
    assert.deepEqual(
      parts.flatMap(({ properties }) => properties.VpcId ?? []).filter(id => id !== 'vpc-0123456789abcdef0'),
      [],
    )
  })

  for (const [what, parameters, balancer, service] of [
    ['a public load balancer', {}, publicSubnets, privateSubnets],
    ['an internal load balancer', internal, privateSubnets, privateSubnets],
    ['tasks with public addresses', { ...internal, EgressMode: 'public-ip' }, privateSubnets, publicSubnets],
  ] as const)
    test(`an existing VPC has ${what} in the right subnets, and data in the private ones`, () => {
      const parts = flatResourcesOf(resolveRepositoryStack({ ...existing, ...parameters, CacheMode: 'valkey' }).stack)
      const subnetsOf = (name: string, ...path: readonly string[]) =>
        list(at(parts.find(part => part.name === name)?.properties, ...path))

      assert.deepEqual(subnetsOf('LoadBalancer/LoadBalancer', 'Subnets'), balancer)
      assert.deepEqual(subnetsOf('Compute/Service', 'NetworkConfiguration', 'AwsvpcConfiguration', 'Subnets'), service)
      assert.deepEqual(subnetsOf('Database/SubnetGroup', 'SubnetIds'), privateSubnets)
      assert.deepEqual(subnetsOf('Cache/SubnetGroup', 'SubnetIds'), privateSubnets)
      assert.deepEqual(
        ['Storage/MountTargetA', 'Storage/MountTargetB'].flatMap(name => subnetsOf(name, 'SubnetId')),
        privateSubnets,
      )
    })
})
