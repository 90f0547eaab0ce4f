import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, DescribeStacksCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import { errorTextOf } from '../../fakes/emulator/serveForSuite.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  startCloudFormation,
} from '../../fakes/emulator/startCloudFormation.ts'

/** Values of `Ref` and `Fn::GetAtt` for resource types that this repository does not use. */
const VALUES: readonly (readonly [value: string, shape: RegExp])[] = [
  ['!Ref Queue', /^https:\/\/sqs\.eu-central-1\.amazonaws\.com\/111122223333\/app-Queue-/],
  ['!GetAtt Queue.QueueName', /^app-Queue-/],
  ['!Ref Version', /^arn:aws:lambda:eu-central-1:111122223333:function:worker:1$/],
  ['!GetAtt Cluster.Endpoint.Port', /^5432$/],
  ['!GetAtt Cluster.Endpoint.Address', /^app-cluster-.*\.rds\.amazonaws\.com$/],
  ['!Ref Instance', /^i-0[0-9a-f]{16}$/],
  ['!GetAtt Instance.AvailabilityZone', /^eu-central-1a$/],
  ['!Select [3, !GetAtt Zone.NameServers]', /^ns-4\./],
  ['!Select [1, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 2, 64]]', /^2001:db8:.*::\/64$/],
  ['!GetAtt Table.StreamArn', /^arn:aws:dynamodb:.*:table\/app-Table-.*\/stream\//],
  ['!Ref Rule', /:listener-rule\/app\//],
  ['!GetAtt Made.Some.Attribute', /^Made\.Some\.Attribute$/],
  ['!GetAtt Made.Anything', /^Made\.Anything$/],
  [
    '!GetAtt Repository.RepositoryUri',
    /^111122223333\.dkr\.ecr\.eu-central-1\.amazonaws\.com\/app-repository-[a-z0-9]+$/,
  ],
]

const RESOURCES = `
Resources:
  Queue: { Type: AWS::SQS::Queue }
  Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: worker } }
  Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-postgresql } }
  Instance: { Type: AWS::EC2::Instance, Properties: { ImageId: ami-1 } }
  Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: example.org } }
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Table: { Type: AWS::DynamoDB::Table, Properties: { KeySchema: [{ AttributeName: id, KeyType: HASH }] } }
  Made: { Type: Custom::Thing, Properties: { ServiceToken: 'arn:aws:lambda:x', Anything: { goes: [1] } } }
  Repository: { Type: AWS::ECR::Repository }
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: { ListenerArn: arn:aws:elasticloadbalancing:x:1:listener/app/a/1/2, Priority: 1, Conditions: [], Actions: [] }
`

const READER = `
Parameters:
  Words: { Type: AWS::SSM::Parameter::Value<List<String>>, Default: /app/words }
  Image: { Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>, Default: /aws/service/ami-amazon-linux-latest/al2023 }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Select [1, !Ref Words] } }
Outputs: { Image: { Value: !Ref Image } }`

suite('a public template', () => {
  test('references in a public template have values with the shapes of AWS', async () => {
    await using emulator = await startCloudFormation()
    const outputs = VALUES.map(([value], index) => `  V${index}: { Value: ${value} }\n`).join('')
    await createAppStack(emulator, `${RESOURCES}Outputs:\n${outputs}`)

    const outputValues = Object.fromEntries(
      emulatedStack(emulator.engine, 'app').outputs.map(({ key, value }) => [key, value]),
    )
    for (const [index, [, shape]] of VALUES.entries()) assert.match(outputValues[`V${index}`] ?? '', shape)
  })

  test('a public template reads Systems Manager parameters anew for every operation', async () => {
    await using emulator = await startCloudFormation()
    await storeParameter(emulator, 'one, two', 'create')
    await createAppStack(emulator, READER)
    const { client, engine } = emulator
    const again = new UpdateStackCommand({ StackName: 'app', TemplateBody: READER })
    assert.match(await errorTextOf(client.send(again)), /No updates are to be performed/)

    await storeParameter(emulator, 'one, three', 'update')
    await client.send(again)
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').resources.get('Topic')?.properties.DisplayName, 'three')
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: 'app' }))
    assert.deepEqual(stack?.Parameters?.[0], {
      ParameterKey: 'Words',
      ParameterValue: '/app/words',
      ResolvedValue: 'one,three',
    })
    assert.match(stack?.Outputs?.[0]?.OutputValue ?? '', /^ami-0[0-9a-f]{16}$/)
  })

  for (const [description, body, message] of [
    ['a missing Systems Manager parameter', READER, /Unable to fetch parameters \[\/app\/words\]/],
    [
      'a null',
      'Resources: { T: { Type: AWS::SNS::Topic, Properties: { DisplayName: null } } }',
      /\[\/Resources\/T\/Properties\/DisplayName\] 'null' values are not allowed in templates/,
    ],
    [
      'a macro among the properties',
      'Resources: { T: { Type: AWS::SNS::Topic, Properties: { Fn::Transform: { Name: AWS::Include } } } }',
      /\[\/Resources\/T\/Properties\/Fn::Transform\] cannot run/,
    ],
    [
      'a macro among the resources',
      'Resources: { Fn::Transform: { Name: AWS::Include }, T: { Type: AWS::SNS::Topic } }',
      /the macro at \[\/Resources\/Fn::Transform\] cannot run in the emulator/,
    ],
  ] as const)
    test(`a public template is refused for ${description} before a stack exists`, async () => {
      await using emulator = await startCloudFormation()
      const input = new CreateStackCommand({ StackName: 'app', TemplateBody: body })
      assert.match(await errorTextOf(emulator.client.send(input)), message)
      assert.equal(emulator.engine.stacks.size, 0)
    })
})

async function storeParameter(
  { client, engine }: CloudFormationEmulator,
  value: string,
  verb: 'create' | 'update',
): Promise<void> {
  const input = {
    StackName: 'parameters',
    TemplateBody: `Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Name: /app/words, Type: StringList, Value: '${value}' } } }`,
  }
  await (verb === 'create' ? client.send(new CreateStackCommand(input)) : client.send(new UpdateStackCommand(input)))
  await engine.waitUntilIdle()
}
