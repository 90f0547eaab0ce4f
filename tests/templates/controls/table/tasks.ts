import { PROTECTED } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const TASK = resourceIn('compute', 'TaskDefinition')
const SERVICE = resourceIn('compute', 'Service')
const CLUSTER = resourceIn('compute', 'Cluster')
const TASK_ROLE = resourceIn('compute', 'TaskRole')
const CONTAINER = 'Properties/ContainerDefinitions/0'
const POLICY = 'Properties/Policies/0/PolicyDocument'
const UPLOADS = 'Properties/Volumes/0/EFSVolumeConfiguration'

/** The tasks and the roles that they have. */
export const TASK_CONTROLS: readonly Control[] = [
  {
    number: 1,
    standard: 'ECS.1, ECS.17',
    sentence: 'Every task has a network interface of its own.',
    mutations: [set('guard/CT.ECS.PR.4', TASK, 'Properties/NetworkMode', 'bridge')],
  },
  {
    number: 2,
    standard: 'ECS.2',
    sentence: 'Tasks have no public addresses.',
    mutations: [
      set(
        'guard/CT.ECS.PR.9',
        SERVICE,
        'Properties/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp',
        'ENABLED',
        {
          concerns: PROTECTED,
        },
      ),
    ],
  },
  {
    number: 3,
    standard: 'ECS.3',
    sentence: 'Tasks do not share the process namespace of their host.',
    mutations: [set('guard/CT.ECS.PR.10', TASK, 'Properties/PidMode', 'host')],
  },
  {
    number: 4,
    standard: 'ECS.4',
    sentence: 'No container is privileged.',
    mutations: [set('guard/CT.ECS.PR.11', TASK, `${CONTAINER}/Privileged`, true)],
  },
  {
    number: 8,
    standard: 'ECS.10',
    sentence: 'Tasks run on the newest platform version.',
    mutations: [set('control/platform-version', SERVICE, 'Properties/PlatformVersion', '1.3.0')],
  },
  {
    number: 9,
    standard: 'ECS.12',
    sentence: 'The cluster measures its tasks with Container Insights.',
    mutations: [set('guard/CT.ECS.PR.2', CLUSTER, 'Properties/ClusterSettings/0/Value', 'disabled')],
  },
  {
    number: 10,
    standard: 'ECS.18',
    sentence: 'Tasks mount file systems with TLS, with their role, and through an access point.',
    mutations: [
      set('control/file-volume', TASK, `${UPLOADS}/TransitEncryption`, 'DISABLED'),
      set('control/file-volume', TASK, `${UPLOADS}/AuthorizationConfig/IAM`, 'DISABLED'),
      remove('control/file-volume', TASK, `${UPLOADS}/AuthorizationConfig/AccessPointId`),
    ],
  },
  {
    number: 15,
    standard: 'Well-Architected',
    sentence: 'A deployment that does not become healthy ends, tasks have time to start, and one of two may fail.',
    mutations: [
      set(
        'control/circuit-breaker',
        SERVICE,
        'Properties/DeploymentConfiguration/DeploymentCircuitBreaker/Enable',
        false,
      ),
      remove('control/health-check-grace', SERVICE, 'Properties/HealthCheckGracePeriodSeconds'),
      set('control/task-count', resourceIn('compute', 'ScalableTarget'), 'Properties/MinCapacity', 1, {
        concerns: PROTECTED,
      }),
    ],
  },
  {
    number: 16,
    standard: 'Well-Architected',
    sentence: 'Commands in containers are off, or recorded and encrypted.',
    mutations: [set('control/execute-command', SERVICE, 'Properties/EnableExecuteCommand', true)],
  },
  {
    number: 17,
    standard: 'IAM',
    sentence: 'The roles of tasks are narrow, and ECS of this account alone takes them.',
    mutations: [
      ...['secretsmanager:PutSecretValue', 'iam:PassRole'].map(action =>
        set('control/task-role', TASK_ROLE, `${POLICY}/Statement/0`, {
          Effect: 'Allow',
          Action: action,
          Resource: '*',
        }),
      ),
      remove('control/task-role-trust', TASK_ROLE, 'Properties/AssumeRolePolicyDocument/Statement/0/Condition'),
    ],
  },
]
