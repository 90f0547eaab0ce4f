import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

type Alteration = readonly [name: string, path: Path, value?: Value]

const statement = (index: number, ...path: Path): Path => [
  ...['Policies', 0, 'PolicyDocument', 'Statement', index],
  ...path,
]
const container = (...path: Path): Path => ['ContainerDefinitions', 0, ...path]

/** Changes of network access and permissions that must violate each invariant. */
export const ACCESS_ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'every rule of a security group joins a caller and a port on which something listens': [
    ['Security/ApplicationIngressFromLoadBalancer', ['FromPort'], 8081],
    ['Security/ApplicationEgressToDatabase', ['FromPort'], 3306],
    ['Compute/Service', ['NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups']],
    ['Compute/TaskDefinition', container('PortMappings', 0, 'ContainerPort'), 3000],
    ['Database/Instance', ['VPCSecurityGroups', 0], 'sg-other'],
  ],
  'the application reaches every data store, and the load balancer the application': [
    ['Security/ApplicationEgressToDatabase', ['FromPort'], 5433],
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0]],
    ['Security/ApplicationEgressToFileSystem', ['DestinationSecurityGroupId'], 'sg-other'],
    ['Security/LoadBalancerSecurityGroup', ['SecurityGroupEgress', 0]],
  ],
  'no data store takes connections from outside of the application': [
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0, 'SourceSecurityGroupId'], 'sg-other'],
    ['Security/FileSystemSecurityGroup', ['SecurityGroupIngress', 0, 'SourceSecurityGroupId']],
  ],
  'no data store is in a subnet with a route to the internet gateway': [
    ['Network/PrivateRouteA', ['GatewayId'], 'igw-0123456789abcdef0'],
  ],
  'every role is given to a resource that works with it': [
    ['Compute/TaskDefinition', ['TaskRoleArn']],
    ['Network/FlowLog', ['DeliverLogsPermissionArn']],
  ],
  'every action of a role has a use': [
    ['Compute/TaskRole', statement(0, 'Action', 0), 's3:GetObject'],
    ['Compute/ExecutionRole', statement(0, 'Resource'), '*'],
    ['Compute/TaskDefinition', ['TaskRoleArn']],
    ['Compute/TaskDefinition', ['Volumes']],
  ],
  'every use has an action of its role': [
    ['Compute/ExecutionRole', statement(0, 'Action', 1)],
    ['Compute/ExecutionRole', statement(1, 'Resource', 0)],
    ['Compute/TaskRole', statement(0, 'Action', 0)],
    ['Network/FlowLogRole', statement(0, 'Resource'), '*'],
    ['Storage/BackupRole', statement(0, 'Action', 0)],
  ],
  'every secret that a role may read is one of its container': [
    ['Compute/ExecutionRole', statement(1, 'Resource', 0), '*'],
    ['Compute/TaskDefinition', container('Secrets', 0)],
  ],
  'a secret reaches a container by its secrets alone': [
    ['Compute/TaskDefinition', container('Environment', 0, 'Value'), '{{resolve:secretsmanager:other}}'],
    ['Compute/TaskDefinition', container('Command'), ['--key={{resolve:secretsmanager:other}}']],
  ],
  'every environment variable is one that Open WebUI reads': [
    ['Compute/TaskDefinition', container('Environment', 0, 'Name'), 'OAUTH_REDIRECT_URI'],
    ['Compute/TaskDefinition', container('Secrets', 0, 'Name'), 'WEBUI_JWT_SECRET_KEYS'],
  ],
}
