import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deployedNetwork } from '#lib/rules/parameters/deployedNetwork.ts'
import { ipv4RangeOf } from '#lib/rules/parameters/ipv4Range.ts'
import { networkRanges } from '#lib/rules/parameters/networkRanges.ts'
import { prefixLists } from '#lib/rules/parameters/prefixLists.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `Parameters:
  AllowedCidrs: { Type: String, Default: 0.0.0.0/0 }
  ExistingVpcId: { Type: String, Default: '' }
  ExistingVpcCidr: { Type: String, Default: '' }
  ExistingPrivateSubnetA: { Type: String, Default: '' }
  CloudFrontPrefixListId: { Type: String, Default: '' }
  ZoneA: { Type: String, Default: '' }
  VpcCidr: { Type: String, Default: 10.0.0.0/16 }
  PublicSubnetACidr: { Type: String, Default: 10.0.0.0/24 }
  PublicSubnetBCidr: { Type: String, Default: 10.0.1.0/24 }
  PrivateSubnetACidr: { Type: String, Default: 10.0.16.0/20 }
  PrivateSubnetBCidr: { Type: String, Default: 10.0.32.0/20 }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`
type Parameters = Readonly<Record<string, string>>

const EXISTING = { ExistingVpcId: 'vpc-0123456789abcdef0', ExistingVpcCidr: '172.20.0.0/16' }
const LAYER = { file: 'environments/regions/us-east-1.yaml', line: 9, column: 3 }
const stackWith = (parameters: Parameters) => aResolvedStack({ 'main.yaml': TEMPLATE }, parameters)
const environmentWith = (parameters: Parameters) =>
  anEnvironment({
    parameters,
    locationOf: ([, name]) => (name === 'VpcCidr' ? LAYER : { file: 'environments/dev.yaml', line: 5, column: 3 }),
  })

suite('the ranges of the network', () => {
  const findings = (parameters: Parameters) =>
    findingLines(networkRanges(environmentWith(parameters), stackWith(parameters)))

  for (const parameters of [
    {},
    { AllowedCidrs: '203.0.113.0/24,198.51.100.7/32' },
    { VpcCidr: '10.0.0.0/18', PrivateSubnetBCidr: '10.0.48.0/20' },
    { ...EXISTING, VpcCidr: '10.9.0.0/16', PublicSubnetACidr: '10.0.1.0/24' },
  ])
    test(`ranges that EC2 accepts have no finding: ${JSON.stringify(parameters)}`, () =>
      assert.deepEqual(findings(parameters), []))

  test('a subnet outside of the VPC is an error that names both parameters and their files', () =>
    assert.deepEqual(findings({ PrivateSubnetBCidr: '10.1.32.0/20' }), [
      "environments/dev.yaml:5:3 error environment/range: PrivateSubnetBCidr 10.1.32.0/20 (environments/dev.yaml) is not within VpcCidr 10.0.0.0/16 (default of cloudformation/main.yaml). Set 'PrivateSubnetBCidr' to a part of 10.0.0.0/16.",
    ]))

  test('a range of the VPC without those of its subnets is located at the range of the VPC, for each subnet', () => {
    const lines = findings({ VpcCidr: '10.1.0.0/16' })
    assert.equal(lines.length, 4)
    assert.equal(
      lines[0],
      "environments/regions/us-east-1.yaml:9:3 error environment/range: PublicSubnetACidr 10.0.0.0/24 (default of cloudformation/main.yaml) is not within VpcCidr 10.1.0.0/16 (environments/regions/us-east-1.yaml). Set 'PublicSubnetACidr' to a part of 10.1.0.0/16.",
    )
  })

  test('subnets with addresses in common are an error', () =>
    assert.deepEqual(findings({ PublicSubnetACidr: '10.0.1.128/25' }), [
      'environments/dev.yaml:5:3 error environment/range: PublicSubnetBCidr 10.0.1.0/24 (default of cloudformation/main.yaml) and PublicSubnetACidr 10.0.1.128/25 (environments/dev.yaml) have addresses in common. Give each subnet a range of its own.',
    ]))

  test('a range that begins in its middle is an error, also that of an existing VPC', () => {
    assert.deepEqual(findings({ AllowedCidrs: '203.0.113.9/24,198.51.100.0/24' }), [
      'environments/dev.yaml:5:3 error environment/range: AllowedCidrs 203.0.113.9/24,198.51.100.0/24 (environments/dev.yaml) has the range 203.0.113.9/24, which begins in its middle: AWS makes 203.0.113.0/24 of it. Write 203.0.113.0/24.',
    ])
    assert.match(findings({ ...EXISTING, ExistingVpcCidr: '172.20.1.0/16' }).join(), / Write 172\.20\.0\.0\/16\.$/)
  })

  test('an allowed range that is there twice is an error', () =>
    assert.deepEqual(findings({ AllowedCidrs: '203.0.113.0/24,203.0.113.0/24' }), [
      'environments/dev.yaml:5:3 error environment/range: AllowedCidrs 203.0.113.0/24,203.0.113.0/24 (environments/dev.yaml) has the range 203.0.113.0/24 twice, and EC2 refuses a rule that exists. Remove one of them.',
    ]))
})

suite('an IPv4 range', () => {
  for (const [text, range] of [
    ['0.0.0.0/0', ['0.0.0.0/0', 0, 2 ** 32 - 1]],
    ['255.255.255.255/32', ['255.255.255.255/32', 2 ** 32 - 1, 2 ** 32 - 1]],
    ['203.0.113.77/26', ['203.0.113.64/26', 3405803840, 3405803903]],
  ] as const)
    test(`range ${text} is ${range.join(' ')}`, () => {
      const { normalized, first, last } = ipv4RangeOf(text) ?? {}
      assert.deepEqual([normalized, first, last], range)
    })

  for (const text of ['10.300.0.0/16', '10.0.0.0/33', '10.0.0.0', '::/0', ''])
    test(`'${text}' is no IPv4 range`, () => assert.equal(ipv4RangeOf(text), undefined))
})

suite('the network of the deployed files', () => {
  const findings = (before: Parameters, after: Parameters) =>
    findingLines(deployedNetwork(environmentWith(after), stackWith(after), stackWith(before)))

  for (const [what, before, after] of [
    ['stays as it is', { VpcCidr: '10.1.0.0/16' }, { VpcCidr: '10.1.0.0/16' }],
    ['is open to others', {}, { AllowedCidrs: '203.0.113.0/24' }],
    ['has other ranges that it does not use', EXISTING, { ...EXISTING, VpcCidr: '10.1.0.0/16' }],
  ] as const)
    test(`a network that ${what} has no finding`, () => assert.deepEqual(findings(before, after), []))

  test('another range of the VPC is an error', () =>
    assert.deepEqual(findings({}, { VpcCidr: '10.1.0.0/16' }), [
      "environments/regions/us-east-1.yaml:9:3 error environment/network: VpcCidr 10.1.0.0/16 (environments/regions/us-east-1.yaml) was deployed as 10.0.0.0/16: AWS moves neither load balancer, database nor file system to other subnets, and the deployment would fail. Set 'VpcCidr' to 10.0.0.0/16 again, or restore the data into a new environment (.github/RESTORE.md).",
    ]))

  test('an existing VPC in place of a new one is an error, and so are other zones and subnets', () => {
    assert.equal(findings({}, EXISTING).length, 1)
    assert.equal(findings({}, { ZoneA: 'euc1-az2' }).length, 1)
    assert.equal(findings(EXISTING, { ...EXISTING, ExistingPrivateSubnetA: 'subnet-0123456789abcdef0' }).length, 1)
  })
})

suite('the prefix list of CloudFront', () => {
  const findings = (region: string, CloudFrontPrefixListId: string) => {
    const parameters = { CloudFrontPrefixListId }
    return findingLines(prefixLists({ ...environmentWith(parameters), region }, stackWith(parameters)))
  }

  for (const [region, list] of [
    ['eu-central-1', 'pl-a3a144ca'],
    ['eu-central-1', ''],
    ['eu-central-1', 'pl-0123456789abcdef0'],
    ['mars-crater-1', 'pl-01234567'],
  ] as const)
    test(`prefix list '${list}' has no finding in ${region}`, () => assert.deepEqual(findings(region, list), []))

  test('the prefix list of another region is an error with that of the own one', () =>
    assert.deepEqual(findings('eu-central-1', 'pl-3b927c52'), [
      "environments/dev.yaml:5:3 error environment/prefix-list: CloudFrontPrefixListId pl-3b927c52 (environments/dev.yaml) is the prefix list of region 'us-east-1', and the environment is in region 'eu-central-1' (environments/dev.yaml). Set 'CloudFrontPrefixListId' to 'pl-a3a144ca'.",
    ]))

  test('the prefix list of another region is an error where the own one is unknown, with the command that looks it up', () =>
    assert.match(
      findings('eu-south-2', 'pl-3b927c52').join(),
      /aws ec2 describe-managed-prefix-lists --region eu-south-2/,
    ))
})
