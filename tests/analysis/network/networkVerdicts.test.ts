import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Unknown, type Value, type ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { joinText, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { risksOfAdded, risksOfChanged } from '../../fakes/model/riskTexts.ts'

const STORED = new Unknown({ kind: 'stored-parameter', name: 'x' })

const GROUP = 'AWS::EC2::SecurityGroup'
const ingress = (from: number, about: ValueMap = { CidrIp: '0.0.0.0/0' }, to = from) => ({
  IpProtocol: 'tcp',
  FromPort: from,
  ToPort: to,
  ...about,
})

suite('an ingress rule', () => {
  for (const [name, rule, text] of [
    ['for SSH from everywhere is a danger', ingress(22), 'danger allows SSH (22) from everywhere (0.0.0.0/0)'],
    ['for HTTPS from everywhere is a caution', ingress(443), 'caution allows HTTPS (443) from everywhere (0.0.0.0/0)'],
    [
      'for an unnamed port from everywhere is a caution',
      ingress(8443),
      'caution allows port 8443 from everywhere (0.0.0.0/0)',
    ],
    [
      'for a range with a database in it is a danger',
      ingress(5000, { CidrIp: '0.0.0.0/0' }, 6000),
      'danger allows ports 5000 to 6000, PostgreSQL, Redshift, VNC included, from everywhere (0.0.0.0/0)',
    ],
    [
      'for every port is a danger',
      ingress(0, { CidrIpv6: '::/0' }, 65_535),
      'danger allows every port from everywhere (::/0)',
    ],
    [
      'for every protocol is a danger',
      { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
      'danger allows every port from everywhere (0.0.0.0/0)',
    ],
    [
      'from half of the internet is a danger',
      ingress(22, { CidrIp: '128.0.0.0/1' }),
      'danger allows SSH (22) from much of the internet (128.0.0.0/1)',
    ],
    [
      'from a range of eight bits is a danger',
      ingress(22, { CidrIp: '3.0.0.0/8' }),
      'danger allows SSH (22) from much of the internet (3.0.0.0/8)',
    ],
    [
      'from a range of fifteen bits is a caution',
      ingress(443, { CidrIp: '54.2.0.0/15' }),
      'caution allows HTTPS (443) from much of the internet (54.2.0.0/15)',
    ],
    [
      'from a wide range of IPv6 is a danger',
      ingress(22, { CidrIpv6: '2000::/3' }),
      'danger allows SSH (22) from much of the internet (2000::/3)',
    ],
    [
      'from more than a private range is a danger',
      ingress(22, { CidrIp: '10.0.0.0/7' }),
      'danger allows SSH (22) from much of the internet (10.0.0.0/7)',
    ],
    ...['10.0.0.0/8', '172.16.0.0/12', '100.64.0.0/10'].map(
      CidrIp =>
        [
          `from the private range ${CidrIp} is named without alarm`,
          ingress(22, { CidrIp }),
          `notice allows SSH (22) from ${CidrIp}`,
        ] as const,
    ),
    [
      'from a private range of IPv6 is named without alarm',
      ingress(22, { CidrIpv6: 'fd00::/8' }),
      'notice allows SSH (22) from fd00::/8',
    ],
    [
      'from the network of the stack is named without alarm',
      ingress(22, { CidrIp: unknownReference('Vpc', 'CidrBlock') }),
      'notice allows SSH (22) from \u0024{Vpc.CidrBlock}',
    ],
    [
      'from an address of the stack is named without alarm',
      ingress(22, { CidrIp: joinText([unknownReference('Address', undefined), '/32']) }),
      'notice allows SSH (22) from \u0024{Address}/32',
    ],
    [
      'from a name of the stack is not judged',
      ingress(22, { CidrIp: unknownReference('Topic', 'TopicName') }),
      'not-judged has a network rule that could not be judged: a part of it is known only after the deployment',
    ],
    [
      'for SSH over IPv6 is a danger',
      { IpProtocol: 'tcp', FromPort: '22', ToPort: '22', CidrIpv6: '::/0' },
      'danger allows SSH (22) from everywhere (::/0)',
    ],
    [
      'from the own network is named without alarm',
      ingress(5432, { CidrIp: '10.0.0.0/16' }),
      'notice allows PostgreSQL (5432) from 10.0.0.0/16',
    ],
    [
      'from another group is named without alarm',
      ingress(8080, { SourceSecurityGroupId: unknownReference('Network/Group', 'GroupId') }),
      'notice allows port 8080 from \u0024{Network/Group.GroupId}',
    ],
    [
      'from a prefix list is not judged',
      ingress(443, { SourcePrefixListId: 'pl-1' }),
      'not-judged allows HTTPS (443) from prefix list pl-1, whose addresses were not judged',
    ],
    [
      'for an unknown port from everywhere is not judged',
      {
        ...ingress(0),
        FromPort: unknownReference('Database', 'Endpoint.Port'),
        ToPort: unknownReference('Database', 'Endpoint.Port'),
      },
      'not-judged has a network rule that could not be judged: a part of it is known only after the deployment',
    ],
    [
      'for an unknown port from another group is named without alarm',
      { IpProtocol: 'tcp', FromPort: unknownReference('Database', 'Endpoint.Port'), SourceSecurityGroupId: 'sg-1' },
      'notice allows port \u0024{Database.Endpoint.Port} from sg-1',
    ],
    [
      'from an address in Parameter Store is not judged',
      ingress(22, { CidrIp: STORED }),
      'not-judged has a network rule that could not be judged: a part of it is known only after the deployment',
    ],
    [
      'for ping is a caution',
      { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' },
      'caution allows ping (ICMP) from everywhere (0.0.0.0/0)',
    ],
  ] as const)
    test(name, () => {
      assert.deepEqual(risksOfAdded(GROUP, { SecurityGroupIngress: [rule] }), [text])
      assert.deepEqual(risksOfAdded('AWS::EC2::SecurityGroupIngress', rule), [text])
    })

  test('beside one that was there before is judged alone', () => {
    const [before, after] = [[ingress(443)], [ingress(22), ingress(443)]]
    const changed = (old: typeof before, next: typeof before) =>
      risksOfChanged(GROUP, { SecurityGroupIngress: old }, { SecurityGroupIngress: next })
    assert.deepEqual(changed(before, after), ['danger allows SSH (22) from everywhere (0.0.0.0/0)'])
    assert.deepEqual(changed(after, before), [])
  })

  test('whose address opens is judged with its port', () => {
    const rule = (CidrIp: string) => ingress(22, { CidrIp })
    assert.deepEqual(risksOfChanged('AWS::EC2::SecurityGroupIngress', rule('10.0.0.0/16'), rule('0.0.0.0/0')).length, 1)
  })

  test('that a change set cuts off is not judged', () => {
    assert.match(risksOfAdded(GROUP, { SecurityGroupIngress: '[{"CidrIp":"0.0.0.0/0","IpPro' })[0] ?? '', /^not-judged/)
  })
})

suite('an egress rule', () => {
  for (const [name, rule, text] of [
    [
      'for every port to everywhere is a caution',
      { IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
      'caution allows every port to everywhere (0.0.0.0/0)',
    ],
    [
      'for HTTPS to everywhere is named without alarm',
      ingress(443),
      'notice allows HTTPS (443) to everywhere (0.0.0.0/0)',
    ],
    [
      'to a prefix list is not judged',
      ingress(443, { DestinationPrefixListId: 'pl-1' }),
      'not-judged allows HTTPS (443) to prefix list pl-1, whose addresses were not judged',
    ],
  ] as const)
    test(name, () => {
      assert.deepEqual(risksOfAdded(GROUP, { SecurityGroupEgress: [rule] }), [text])
      assert.deepEqual(risksOfAdded('AWS::EC2::SecurityGroupEgress', rule), [text])
    })
})

test('an entry of a network ACL for everywhere is a caution', () => {
  const entry = {
    RuleAction: 'allow',
    Egress: false,
    Protocol: 6,
    PortRange: { From: 22, To: 22 },
    CidrBlock: '0.0.0.0/0',
  }
  assert.deepEqual(risksOfAdded('AWS::EC2::NetworkAclEntry', entry), [
    'caution allows SSH (22) from everywhere (0.0.0.0/0)',
  ])
  assert.deepEqual(risksOfAdded('AWS::EC2::NetworkAclEntry', { ...entry, RuleAction: 'deny' }), [])
})

suite('a security group without egress rules', () => {
  const rule = (CidrIp: string) => ({ SecurityGroupEgress: [{ ...ingress(443), CidrIp }] })
  const text = 'caution allows every port to everywhere: it has no egress rules any more'
  test('is a caution where it had some', () => {
    assert.deepEqual(risksOfChanged(GROUP, rule('10.0.0.0/8'), {}), [text])
    assert.deepEqual(risksOfChanged(GROUP, rule('10.0.0.0/8'), { SecurityGroupEgress: [] }), [text])
  })
  test('has no verdict where it let everything out', () => {
    const before = { SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }] }
    assert.deepEqual(risksOfChanged(GROUP, before, {}), [])
  })
})

suite('a list of addresses', () => {
  for (const [type, properties, severity] of [
    ['AWS::EC2::PrefixList', (Cidr: Value) => ({ Entries: [{ Cidr, Description: 'a' }] }), 'caution'],
    ['AWS::EKS::Cluster', (cidr: Value) => ({ ResourcesVpcConfig: { PublicAccessCidrs: [cidr] } }), 'caution'],
    ['AWS::WAFv2::IPSet', (cidr: Value) => ({ Addresses: [cidr] }), 'caution'],
    ['AWS::WAF::IPSet', (Value: Value) => ({ IPSetDescriptors: [{ Type: 'IPV4', Value }] }), 'caution'],
    ['AWS::RDS::DBSecurityGroupIngress', (CIDRIP: Value) => ({ CIDRIP }), 'danger'],
    ['AWS::RDS::DBSecurityGroup', (CIDRIP: Value) => ({ DBSecurityGroupIngress: [{ CIDRIP }] }), 'danger'],
    ['AWS::Redshift::ClusterSecurityGroupIngress', (CIDRIP: Value) => ({ CIDRIP }), 'danger'],
  ] as const)
    test(`of type ${type} is judged by its ranges`, () => {
      const [before, after] = [properties('10.0.0.0/8'), properties('0.0.0.0/0')]
      assert.deepEqual(risksOfChanged(type, before, after), [`${severity} lists every address (0.0.0.0/0)`])
      assert.deepEqual(risksOfAdded(type, before), ['notice lists the addresses 10.0.0.0/8'])
      assert.deepEqual(risksOfChanged(type, before, properties(STORED)), [
        'not-judged has an address range that is known only after the deployment',
      ])
    })
})

test('a route to an internet gateway is a caution', () => {
  const DestinationCidrBlock = '0.0.0.0/0'
  const [before, after] = [{ NatGatewayId: 'nat-1' }, { GatewayId: 'igw-1' }]
  assert.deepEqual(
    risksOfChanged('AWS::EC2::Route', { DestinationCidrBlock, ...before }, { DestinationCidrBlock, ...after }),
    ['caution routes 0.0.0.0/0 to an internet or VPN gateway'],
  )
})
