import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { startWithServiceRole } from '../../../fakes/emulator/startWithServiceRole.ts'

type RoleOptions = { readonly service?: string; readonly denied?: string; readonly boundary?: string }

const role = (
  name: string,
  { service = 'ecs-tasks.amazonaws.com', denied = 'none:None', boundary }: RoleOptions = {},
) => `
  ${name}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: ${service} }, Action: sts:AssumeRole }]
      ${boundary === undefined ? '' : `PermissionsBoundary: ${boundary}`}
      Policies:
        - { PolicyName: all, PolicyDocument: { Statement: [{ Effect: Allow, NotAction: [${denied}], Resource: '*' }] } }
`
const service = (execution: RoleOptions = {}, task: RoleOptions = {}) => `
Resources:
  Boundary:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: { Statement: [{ Effect: Allow, Action: ['logs:*', 'elasticfilesystem:*'], Resource: '*' }] }
  Cluster: { Type: AWS::ECS::Cluster }
  Log: { Type: AWS::Logs::LogGroup }
  Secret: { Type: AWS::SecretsManager::Secret, Properties: { GenerateSecretString: {} } }
  Files: { Type: AWS::EFS::FileSystem }
  Point: { Type: AWS::EFS::AccessPoint, Properties: { FileSystemId: !Ref Files } }
${role('ExecutionRole', execution)}${role('TaskRole', task)}
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ExecutionRoleArn: !GetAtt ExecutionRole.Arn
      TaskRoleArn: !GetAtt TaskRole.Arn
      Volumes:
        - Name: files
          EFSVolumeConfiguration:
            FilesystemId: !Ref Files
            TransitEncryption: ENABLED
            AuthorizationConfig: { AccessPointId: !Ref Point, IAM: ENABLED }
      ContainerDefinitions:
        - Name: app
          Image: app
          Secrets: [{ Name: KEY, ValueFrom: !Sub '\${Secret}:key::' }]
          MountPoints: [{ SourceVolume: files, ContainerPath: /files }]
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: !Ref Log, awslogs-region: !Ref AWS::Region, awslogs-stream-prefix: app }
  Service:
    Type: AWS::ECS::Service
    Properties: { Cluster: !Ref Cluster, TaskDefinition: !Ref Task }
`
const without = (denied: string): RoleOptions => ({ denied })

suite('the roles of tasks', () => {
  test('a service starts when the roles of its tasks may do what ECS does with them', async () => {
    await using emulator = await startWithServiceRole()

    await emulator.create(service())

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
  })

  for (const [what, execution, task] of [
    ['may not read its secret', without('secretsmanager:GetSecretValue'), {}],
    ['may not make a log stream', without('logs:CreateLogStream'), {}],
    ['may not write its log', without('logs:PutLogEvents'), {}],
    ['may not mount its files', {}, without('elasticfilesystem:ClientMount')],
    ['may not write its files', {}, without('elasticfilesystem:ClientWrite')],
    ['has an execution role for another service', { service: 'ec2.amazonaws.com' }, {}],
    ['has a task role for another service', {}, { service: 'ec2.amazonaws.com' }],
    ['has a boundary that is too narrow', { boundary: '!Ref Boundary' }, {}],
  ] as const)
    test(`a service whose task ${what} is given up by ECS`, async () => {
      await using emulator = await startWithServiceRole()

      await emulator.create(service(execution, task))

      assert.match(emulator.reasonOf('Service CREATE_FAILED'), /'ECS Deployment Circuit Breaker was triggered'/)
      assert.equal(emulator.status(), 'ROLLBACK_COMPLETE')
    })

  test('an update to a task that may not start is given up, and rolled back', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(service())

    await emulator.update(service(without('secretsmanager:GetSecretValue')).replace('Image: app', 'Image: next'))

    assert.match(emulator.reasonOf('Service UPDATE_FAILED'), /'ECS Deployment Circuit Breaker was triggered'/)
    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_COMPLETE')
  })
})
