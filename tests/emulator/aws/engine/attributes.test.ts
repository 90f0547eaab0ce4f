// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its variables like this.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import type { Json } from '#lib/model/json.ts'
import { createPhysicalIdentifiers } from '../../../../scripts/emulator/aws/engine/specification/physicalIdentifiers.ts'
import { createAppStack, emulatedStack, startCloudFormation } from '../../../fakes/emulator/startCloudFormation.ts'

const SHAPES: Readonly<Record<string, string>> = {
  ...{ array: 'list', map: 'map', ref: 'map', json: 'map' },
  ...{ integer: 'number', number: 'number', boolean: 'boolean' },
}

function shapeOf(value: Json): string {
  if (Array.isArray(value)) return 'list'
  return value === null ? 'null' : typeof value === 'object' ? 'map' : typeof value
}

/** Lists of what went wrong. */
const EMPTY_LISTS = /(?:Reasons|Errors|ErrorInfo|RecommendedActions|Recommendations|Explanations)$/

const RESOURCES = `
Resources:
  Eni:
    Type: AWS::EC2::NetworkInterface
    Properties: { SubnetId: subnet-1, SecondaryPrivateIpAddressCount: 6 }
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties: { VpcId: vpc-1, ServiceName: com.amazonaws.eu-central-1.s3, SubnetIds: [a, b, c, d, e] }
  Accelerator: { Type: AWS::GlobalAccelerator::Accelerator, Properties: { Name: a } }
  Firewall: { Type: AWS::NetworkFirewall::Firewall, Properties: { FirewallName: a, FirewallPolicyArn: b } }
  Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: example.org } }
  Pool: { Type: AWS::DirectoryService::SimpleAD, Properties: { Name: a, Size: Small, VpcSettings: { SubnetIds: [a], VpcId: v } } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: Greetings } }
  Plain: { Type: AWS::SNS::Topic }
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [sg-1], Subnets: [a, b] } }
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
  Wait: { Type: AWS::CloudFormation::WaitCondition, Properties: { Handle: !Ref Handle } }
  Queue: { Type: AWS::SQS::Queue, Properties: { DelaySeconds: 5, FifoQueue: true } }
`

const VALUES: readonly (readonly [value: string, shape: RegExp])[] = [
  ['!Select [0, !GetAtt Eni.SecondaryPrivateIpAddresses]', /^10\.0\.0\.\d+$/],
  ['!Select [5, !GetAtt Eni.SecondaryPrivateIpAddresses]', /^10\.0\.0\.\d+$/],
  ["!Join [',', !GetAtt Eni.SecondaryPrivateIpAddresses]", /^(10\.0\.0\.\d+,){5}10\.0\.0\.\d+$/],
  ['!Select [4, !GetAtt Endpoint.NetworkInterfaceIds]', /^eni-0[0-9a-f]{16}$/],
  ["!Select [1, !Split [':', !Select [1, !GetAtt Endpoint.DnsEntries]]]", /^vpce-0\w+-eu-central-1a\.service\./],
  ['!Select [1, !GetAtt Accelerator.Ipv4Addresses]', /^10\.0\.0\.\d+$/],
  ["!Select [1, !Split [':', !Select [2, !GetAtt Firewall.EndpointIds]]]", /^vpce-0[0-9a-f]{16}$/],
  ["!Join ['', [x, !Select [3, !GetAtt Zone.NameServers]]]", /^xns-4\./],
  ["!Sub ['${A}', { A: !Select [1, !GetAtt Pool.DnsIpAddresses] }]", /^10\.0\.0\.\d+$/],
  ['!GetAtt Topic.DisplayName', /^Greetings$/],
  ["!Sub '${Topic.DisplayName}!'", /^Greetings!$/],
  ["!Join ['', [a, !GetAtt Plain.DisplayName]]", /^a$/],
  ["!Join [',', !GetAtt Balancer.Subnets]", /^a,b$/],
  ['!Select [0, !GetAtt Balancer.SecurityGroups]', /^sg-1$/],
  ['!GetAtt Wait.Data', /^\{\}$/],
  ["!Sub 'data: ${Wait.Data}'", /^data: \{\}$/],
  ["!Join ['', [a, !GetAtt Wait.Data]]", /^a\{\}$/],
  ['!GetAtt Queue.DelaySeconds', /^5$/],
  ['!GetAtt Queue.FifoQueue', /^true$/],
]

suite('an attribute', () => {
  test('attributes that are no texts have the shape of the specification for every resource type, and no list is empty', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    await createAppStack(emulator, 'Resources: { Topic: { Type: AWS::SNS::Topic } }')
    const stack = emulatedStack(engine, 'app')
    const wrong = loadAwsServiceSpecSync()
      .all('resource')
      .filter(({ attributes }) => Object.values(attributes).some(({ type }) => type.type !== 'string'))
      .flatMap(({ cloudFormationType: type }) => {
        const specification = engine.specification.find(type)
        if (!specification) return [type]
        const { attributes } = createPhysicalIdentifiers(engine, stack, 'Subject', specification, {})
        return Object.entries(attributes).flatMap(([name, value]) => {
          const wanted = SHAPES[specification.attributes[name]?.type ?? ''] ?? 'string'
          const isEmpty = Array.isArray(value) && value.length === 0 && !EMPTY_LISTS.test(name)
          return shapeOf(value ?? null) === wanted && !isEmpty ? [] : [`${type}.${name}`]
        })
      })

    assert.deepEqual(wrong, [])
  })

  test('lists, numbers, booleans and properties are attributes with their values', async () => {
    await using emulator = await startCloudFormation()
    const outputs = VALUES.map(([value], index) => `  V${index}: { Value: ${value} }\n`).join('')
    await createAppStack(emulator, `${RESOURCES}Outputs:\n${outputs}`)

    const values = Object.fromEntries(
      emulatedStack(emulator.engine, 'app').outputs.map(({ key, value }) => [key, value]),
    )
    for (const [index, [what, shape]] of VALUES.entries()) assert.match(values[`V${index}`] ?? '', shape, what)
  })
})
