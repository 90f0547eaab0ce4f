import type { PropertyChange } from '#lib/model/cloudFormation/change.ts'
import { PATTERN_REDACTION } from '#lib/redaction/redaction.ts'
import { redactPreview } from '#lib/redaction/redactPreview.ts'
import { aChange, aPropertyChange } from './aChange.ts'
import { aPreview } from './aPreview.ts'

const replacedProperty = aPropertyChange({
  path: '/Properties/DBName',
  replacement: 'always',
  cause: 'DatabaseName',
  before: 'openwebui',
  after: 'chat',
})

/** Every kind of dangerous change at once, as an operation has redacted it. */
export const dangerousPreview = redactPreview(unredactedPreview(), PATTERN_REDACTION)

function unredactedPreview() {
  return aPreview({
    environment: 'production',
    stackName: 'open-webui-production',
    warnings: ['The template uses a resource type that is about to be retired.'],
    parameters: [
      { name: 'ImageTag', before: 'v0.12.3', after: 'v0.12.4' },
      { name: 'ModelApiToken', secret: true },
      { name: 'NewOne', after: 'a|b <c> @octocat' },
      { name: 'Odd', before: 'canary', after: '****' },
    ],
    changes: [
      aChange({
        nestedPath: 'Compute',
        logicalId: 'Service',
        type: 'AWS::ECS::Service',
        properties: [
          aPropertyChange({
            path: '/Properties/TaskDefinition',
            evaluation: 'dynamic',
            cause: 'TaskDefinition.TaskDefinitionArn',
            before: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/open-webui:7',
            after: undefined,
          }),
        ],
      }),
      aChange({
        nestedPath: 'Compute',
        logicalId: 'TaskDefinition',
        type: 'AWS::ECS::TaskDefinition',
        replacement: 'always',
        policyAction: 'ReplaceAndDelete',
        properties: [
          aPropertyChange({
            path: '/Properties/ContainerDefinitions/0/Image',
            replacement: 'always',
            cause: 'ImageTag',
            before: 'ghcr.io/open-webui/open-webui:v0.12.3',
            after: 'ghcr.io/open-webui/open-webui:v0.12.4',
          }),
          aPropertyChange({
            path: '/Properties/ContainerDefinitions/0/Environment/4/Value',
            replacement: 'always',
            before: 'sk-canary-before',
            after: 'sk-canary-after',
          }),
        ],
      }),
      aChange({
        nestedPath: 'Database',
        logicalId: 'Instance',
        type: 'AWS::RDS::DBInstance',
        replacement: 'always',
        policyAction: 'ReplaceAndSnapshot',
        properties: [
          replacedProperty,
          aPropertyChange({ path: '/Properties/DBInstanceClass', before: 'db.t4g.small', after: 'db.t4g.medium' }),
          aPropertyChange({ path: '/Properties/MasterUserPassword', before: 'canary-old', after: 'canary-new' }),
        ],
      }),
      aChange({
        nestedPath: 'LoadBalancer',
        logicalId: 'HttpListener',
        type: 'AWS::ElasticLoadBalancingV2::Listener',
        action: 'remove',
        policyAction: 'Delete',
      }),
      aChange({
        nestedPath: 'Storage',
        logicalId: 'FileSystem',
        type: 'AWS::EFS::FileSystem',
        action: 'remove',
        policyAction: 'Retain',
      }),
    ],
  })
}

export const ordinaryPreview = aPreview({
  accepted: [
    {
      resource: 'Compute/TaskDefinition',
      rule: 'guard/CT.ECS.PR.6',
      reason: 'The image writes into its own folders until it has started read-only.',
      expires: '2027-11-27',
    },
    {
      resource: 'LoadBalancer/AccessLogBucket',
      rule: 'guard/CT.S3.PR.2',
      reason: 'It is the bucket of access logs itself.',
      expires: '2026-10-09',
      expiredDays: 40,
    },
  ],
  changes: [
    aChange({
      properties: [aPropertyChange({ before: 'Open WebUI', after: 'Open WebUI alarms' })],
    }),
    aChange({ logicalId: 'MemoryAlarm', type: 'AWS::CloudWatch::Alarm', action: 'add' }),
    aChange({
      nestedPath: 'LoadBalancer',
      logicalId: 'TargetGroup',
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      properties: [
        aPropertyChange({ path: '/Properties/HealthCheckIntervalSeconds', before: '30', after: '15' }),
        aPropertyChange({
          path: '/Tags',
          kind: 'add',
          before: undefined,
          after: '[{"Key":"cost-center","Value":"ai"}]',
        }),
        aPropertyChange({
          path: '/Properties/Matcher',
          kind: 'remove',
          before: '{"HttpCode":"200"}',
          after: undefined,
        }),
      ],
    }),
  ],
})

const NETWORK_RESOURCES = [
  'Vpc',
  'InternetGateway',
  'PublicSubnetA',
  'PublicSubnetB',
  'PrivateSubnetA',
  'PrivateSubnetB',
  'NatGateway',
  'PublicRouteTable',
  'PrivateRouteTable',
  'S3Endpoint',
  'FlowLog',
]

const TYPES: Readonly<Record<string, string>> = {
  Vpc: 'VPC',
  PublicSubnetA: 'Subnet',
  PublicSubnetB: 'Subnet',
  PrivateSubnetA: 'Subnet',
  PrivateSubnetB: 'Subnet',
  PublicRouteTable: 'RouteTable',
  PrivateRouteTable: 'RouteTable',
  S3Endpoint: 'VPCEndpoint',
}

const addedProperty = (about: Partial<PropertyChange>): PropertyChange =>
  aPropertyChange({ kind: 'add', before: undefined, ...about })

export const creationPreview = aPreview({
  kind: 'create',
  predicted: true,
  changes: [
    ...NETWORK_RESOURCES.map(logicalId =>
      aChange({
        nestedPath: 'Network',
        logicalId,
        type: `AWS::EC2::${TYPES[logicalId] ?? logicalId}`,
        action: 'add',
        physicalId: undefined,
        addedProperties:
          logicalId === 'Vpc'
            ? [addedProperty({ path: '/Properties/CidrBlock', after: '10.0.0.0/16', cause: 'VpcCidr' })]
            : [],
      }),
    ),
    aChange({
      nestedPath: 'Database',
      logicalId: 'Instance',
      type: 'AWS::RDS::DBInstance',
      action: 'add',
      physicalId: undefined,
      addedProperties: [
        addedProperty({ path: '/Properties/DBInstanceClass', after: 'db.t4g.small', cause: 'InstanceClass' }),
        addedProperty({ path: '/Properties/Engine', after: 'postgres' }),
        addedProperty({ path: '/Properties/MasterUserPassword', after: undefined, secret: true, cause: 'Secret' }),
        addedProperty({
          path: '/Properties/VPCSecurityGroups/0',
          after: undefined,
          unknown: true,
          cause: 'SecurityGroupId',
        }),
      ],
    }),
  ],
})

export const emptyPreview = aPreview({ changes: [] })

const UNKNOWN_VALUE = { evaluation: 'dynamic', before: undefined, after: undefined } as const
const UNCHANGED_VALUE = { ...UNKNOWN_VALUE, unchanged: true } as const

/** A small edit as CloudFormation lists it: most of its rows are proven unchanged. */
export const partlyUnchangedPreview = aPreview({
  changes: [
    aChange({
      nestedPath: 'Compute',
      logicalId: 'TaskDefinition',
      type: 'AWS::ECS::TaskDefinition',
      replacement: 'always',
      policyAction: 'ReplaceAndDelete',
      properties: [
        aPropertyChange({
          path: '/Properties/ContainerDefinitions/0/Environment/4/Value',
          label: 'ContainerDefinitions/open-webui/Environment/JWT_EXPIRES_IN',
          replacement: 'always',
          before: '8h',
          after: '12h',
        }),
        aPropertyChange({
          ...UNCHANGED_VALUE,
          path: '/Properties/TaskRoleArn',
          replacement: 'always',
          cause: 'TaskRole.Arn',
        }),
      ],
    }),
    aChange({
      nestedPath: 'Compute',
      logicalId: 'TaskRole',
      type: 'AWS::IAM::Role',
      proven: 'unchanged',
      properties: [aPropertyChange({ ...UNCHANGED_VALUE, path: '/Properties/Policies/0' })],
    }),
    aChange({
      nestedPath: 'Database',
      logicalId: 'Instance',
      type: 'AWS::RDS::DBInstance',
      replacement: 'conditional',
      policyAction: 'ReplaceAndSnapshot',
      proven: 'in-place',
      properties: [
        aPropertyChange({ ...UNCHANGED_VALUE, path: '/Properties/DBSubnetGroupName', replacement: 'always' }),
        aPropertyChange({ path: '/Properties/BackupRetentionPeriod', before: '7', after: '14' }),
      ],
    }),
    aChange({
      nestedPath: 'Security',
      logicalId: 'DatabaseSecurityGroup',
      type: 'AWS::EC2::SecurityGroup',
      replacement: 'conditional',
      proven: 'unchanged',
      properties: [
        aPropertyChange({ ...UNCHANGED_VALUE, path: '/Properties/VpcId', replacement: 'always', cause: 'VpcId' }),
      ],
    }),
  ],
})

/** Every row that CloudFormation lists is proven unchanged. */
export const unchangedPreview = aPreview({
  changes: partlyUnchangedPreview.changes.filter(({ proven: how }) => how === 'unchanged'),
})

/** The deployed templates could not be read. */
export const unprovenPreview = aPreview({
  unprovenReason: "AWS refused 'cloudformation:GetTemplate' to this role",
  changes: [
    aChange({
      nestedPath: 'Security',
      logicalId: 'DatabaseSecurityGroup',
      type: 'AWS::EC2::SecurityGroup',
      replacement: 'conditional',
      properties: [
        aPropertyChange({ ...UNKNOWN_VALUE, path: '/Properties/VpcId', replacement: 'always', cause: 'VpcId' }),
      ],
    }),
  ],
})

/** Outputs, an export, a secret, and other parts of the templates. */
export const outputPreview = aPreview({
  changes: [],
  outputs: [
    {
      nestedPath: '',
      name: 'Image',
      part: 'description',
      kind: 'modify',
      before: 'The image',
      after: 'The image that runs',
    },
    { nestedPath: '', name: 'Topic', part: 'value', kind: 'modify', before: 'Topic.TopicName', after: 'Topic' },
    { nestedPath: 'Network', name: 'VpcId', part: 'export', kind: 'add', after: 'dev-vpc' },
    { nestedPath: 'SignIn', name: 'ClientSecret', part: 'value', kind: 'modify', secret: true },
    { nestedPath: 'Storage', name: 'Gone', part: 'value', kind: 'remove', before: 'FileSystem.Arn' },
  ],
  sections: [
    { nestedPath: '', name: 'Description' },
    { nestedPath: 'Network', name: 'Rules' },
    { nestedPath: 'Network', name: 'DependsOn of Gateway' },
  ],
})
