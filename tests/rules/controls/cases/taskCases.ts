import type { ControlCases } from './controlCases.ts'

const task = (container: string, rest = ''): string => `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ${rest}
      ContainerDefinitions:
        - Name: web
${container}`

/** Tasks and services, in the styles of other templates. */
export const TASK_CASES: ControlCases = {
  'control/clear-secret': [
    [
      'secrets in the variables of a function',
      `
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          DB_PASSWORD: hunter2hunter2 # here
          STRIPE_KEY: ${'sk_live'}_4eC39HqLyjWDarjt # here
          ACCESS: ${'AKIA'}ABCDEFGHIJKLMNOP # here
          PARTITION_KEY: id
          DB_SECRET: arn:aws:secretsmanager:eu-central-1:111122223333:secret:db
          LEVEL: info`,
    ],
    ['a function without variables', '\n  Function: { Type: AWS::Lambda::Function, Properties: { MemorySize: 128 } }'],
    [
      'a password in a variable',
      task(`
          Environment:
            - { Name: DB_PASSWORD, Value: hunter2hunter2 } # here
            - Name: LOG_LEVEL
              Value: info`),
    ],
    [
      'an address with a password, and a key of AWS',
      task(`
          Environment:
            - Name: CACHE
              Value: redis://:s3cret@cache:6379/0 # here
            - { Name: ANY, Value: AKIAIOSFODNN7EXAMPLE } # here`),
    ],
    [
      'names of secrets, switches and placeholders',
      task(`
          Environment:
            - { Name: DB_SECRET, Value: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf' }
            - { Name: API_KEY, Value: none }
            - { Name: ENABLE_API_KEYS, Value: 'true' }
            - { Name: TOKEN, Value: !Ref AWS::StackId }`),
    ],
    [
      'variables of Open WebUI, which have a rule of their own',
      task(`
          Image: ghcr.io/open-webui/open-webui:v0.12.4
          Environment: [{ Name: WEBUI_SECRET_KEY, Value: abcdefgh }]`),
    ],
  ],
  'control/memory-limit': [
    [
      'a container without a limit',
      '\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: web # here',
    ],
    ['the limit of the task', task('', 'Memory: 2048')],
    ['the limit of the container', task('          Memory: "512"')],
  ],
  'control/open-files': [
    ['a container without the limit', task('').replace('Name: web', 'Name: web # here')],
    ['another limit alone', task('          Ulimits: [{ Name: nproc, SoftLimit: 5, HardLimit: 5 }] # here')],
    ['the limit', task('          Ulimits: [{ Name: nofile, SoftLimit: 65536, HardLimit: 65536 }]')],
    [
      'a container of Windows',
      task('          Image: web', 'RuntimePlatform: { OperatingSystemFamily: WINDOWS_SERVER_2022_CORE }'),
    ],
  ],
  'control/stop-timeout': [
    ['more than Fargate accepts', task('          StopTimeout: "300" # here')],
    ['two minutes', task('          StopTimeout: 120')],
  ],
  'control/container-capabilities': [
    ['no list', task('          LinuxParameters: { InitProcessEnabled: true } # here')],
    ['a part of the list', task('          LinuxParameters: { Capabilities: { Drop: [NET_RAW] } } # here')],
    ['everything', task('          LinuxParameters: { Capabilities: { Drop: [ALL], Add: [CHOWN] } }')],
  ],
  'control/init-process': [
    ['a switch that is off', task('          LinuxParameters: { InitProcessEnabled: false } # here')],
    ['a switch as text', task("          LinuxParameters: { InitProcessEnabled: 'true' }")],
  ],
  'control/file-volume': [
    [
      'a volume without any of it',
      `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Volumes:
        - Name: data
          EFSVolumeConfiguration: { FilesystemId: fs-1, TransitEncryption: DISABLED } # here # here # here`,
    ],
    [
      'a volume with all of it, and one of the host',
      `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Volumes:
        - Name: scratch
        - Name: data
          EFSVolumeConfiguration:
            FilesystemId: fs-1
            TransitEncryption: ENABLED
            AuthorizationConfig: { AccessPointId: !Ref Point, IAM: ENABLED }
  Point: { Type: AWS::EFS::AccessPoint, Properties: { FileSystemId: fs-1 } }`,
    ],
  ],
  'control/circuit-breaker': [
    ['a service without it', '\n  Service:  # here\n    Type: AWS::ECS::Service\n    Properties: { DesiredCount: 2 }'],
    [
      'a switch that is off',
      `
  Service:
    Type: AWS::ECS::Service
    Properties:
      DeploymentConfiguration:
        DeploymentCircuitBreaker:
          Enable: 'false' # here
          Rollback: true`,
    ],
    [
      'deployments of CodeDeploy',
      '\n  Service:\n    Type: AWS::ECS::Service\n    Properties: { DeploymentController: { Type: CODE_DEPLOY } }',
    ],
    [
      'a switch as text',
      "\n  Service:\n    Type: AWS::ECS::Service\n    Properties: { DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: 'true', Rollback: true } } }",
    ],
  ],
  'control/platform-version': [
    [
      'an old version',
      '\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      PlatformVersion: 1.3.0 # here',
    ],
    ['the newest', '\n  Service: { Type: AWS::ECS::Service, Properties: { PlatformVersion: LATEST } }'],
  ],
  'control/health-check-grace': [
    [
      'a service behind a load balancer',
      '\n  Service: # here\n    Type: AWS::ECS::Service\n    Properties: { LoadBalancers: [{ ContainerPort: 80 }] }',
    ],
    ['a service behind none', '\n  Service: { Type: AWS::ECS::Service, Properties: { DesiredCount: 1 } }'],
  ],
  'control/task-count': [
    ['one task', '\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      DesiredCount: 1 # here'],
    ['no number', '\n  Service: # here\n    Type: AWS::ECS::Service\n    Properties: { LaunchType: FARGATE }'],
    ['a daemon on each host', '\n  Service: { Type: AWS::ECS::Service, Properties: { SchedulingStrategy: DAEMON } }'],
    [
      'a scaling minimum of one',
      `
  Service: { Type: AWS::ECS::Service, Properties: { ServiceName: web } }
  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      ServiceNamespace: ecs
      ResourceId: service/cluster/web
      MinCapacity: '1' # here`,
    ],
    [
      'a scaling minimum of two',
      `
  Service: { Type: AWS::ECS::Service, Properties: { DesiredCount: 1 } }
  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: { ServiceNamespace: ecs, ResourceId: !Sub 'service/cluster/\${Service.Name}', MinCapacity: '2' }`,
    ],
  ],
  'control/execute-command': [
    [
      'a cluster that records nothing',
      `
  Cluster: { Type: AWS::ECS::Cluster }
  Service:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      EnableExecuteCommand: true # here`,
    ],
    [
      'a cluster that records everything',
      `
  Cluster:
    Type: AWS::ECS::Cluster
    Properties:
      Configuration:
        ExecuteCommandConfiguration:
          KmsKeyId: alias/sessions
          Logging: OVERRIDE
          LogConfiguration: { S3BucketName: sessions, S3EncryptionEnabled: 'true' }
  Service: { Type: AWS::ECS::Service, Properties: { Cluster: !GetAtt Cluster.Arn, EnableExecuteCommand: 'true' } }`,
    ],
    [
      'the cluster of another stack',
      '\n  Service: { Type: AWS::ECS::Service, Properties: { Cluster: shared, EnableExecuteCommand: true } }',
    ],
    ['a switch that is off', '\n  Service: { Type: AWS::ECS::Service, Properties: { EnableExecuteCommand: false } }'],
  ],
}
