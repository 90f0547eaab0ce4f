import { NESTED_STACK, type Stack, type StackResource } from '#lib/model/cloudFormation/stack.ts'
import type { CloudFormation } from '#lib/ports.ts'
import { IMAGE } from '../aws/fakeRuntime.ts'
import { HOST, SIGN_IN_DOMAIN } from '../http/fakeHttpClient.ts'

const OUTPUTS = {
  Url: HOST,
  SignInDomain: SIGN_IN_DOMAIN,
  UserPoolId: 'eu-central-1_pool',
  UserPoolClientId: 'client1',
  ClusterName: 'cluster1',
  ServiceName: 'service1',
  TargetGroupArn: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/chat/1',
  LogGroupName: '/open-webui/dev',
  FileSystemId: 'fs-1',
  Image: IMAGE,
}

export function aStackResource(logicalId: string, type: string, physicalId = logicalId): StackResource {
  return { logicalId, physicalId, type, status: 'CREATE_COMPLETE', statusReason: undefined }
}

const RESOURCES: Readonly<Record<string, readonly StackResource[]>> = {
  root: [
    aStackResource('LoadBalancer', NESTED_STACK, 'nested-balancer'),
    aStackResource('Storage', NESTED_STACK, 'nested-storage'),
    aStackResource('Monitoring', NESTED_STACK, 'nested-monitoring'),
  ],
  'nested-balancer': [aStackResource('LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'arn:balancer')],
  'nested-storage': [aStackResource('FileSystem', 'AWS::EFS::FileSystem', 'fs-1')],
  'nested-monitoring': [
    aStackResource('UnhealthyTargetsAlarm', 'AWS::CloudWatch::Alarm'),
    aStackResource('MissingTasksAlarm', 'AWS::CloudWatch::Alarm'),
  ],
}

type StackOverrides = {
  readonly stack?: Partial<Stack>
  /** An output that is undefined is left out. */
  readonly outputs?: Readonly<Record<string, string | undefined>>
  readonly resources?: Readonly<Record<string, readonly StackResource[]>>
}

/** The stack of `dev` after a successful deployment, with overrides. */
export function healthyStack({
  stack,
  outputs = {},
  resources = {},
}: StackOverrides = {}): Pick<CloudFormation, 'stack' | 'resources'> {
  const all = Object.entries({ ...OUTPUTS, ...outputs })
  return {
    stack: async () => ({
      id: 'root',
      name: 'open-webui-dev',
      status: 'CREATE_COMPLETE',
      statusReason: undefined,
      description: undefined,
      parameters: { AllowedCidrs: '0.0.0.0/0' },
      storedValues: {},
      outputs: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      tags: {},
      capabilities: [],
      roleArn: undefined,
      terminationProtection: false,
      parentId: undefined,
      createdAt: new Date('2026-11-23T07:00:00Z'),
      updatedAt: undefined,
      ...stack,
    }),
    resources: async id => ({ ...RESOURCES, ...resources })[id] ?? [],
  }
}
