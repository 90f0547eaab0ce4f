import type { ControlCases } from './controlCases.ts'

const variable = (line: string): string => `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Environment:
            ${line}`

/** Secrets, and where their values go. */
export const SECRET_CASES: ControlCases = {
  'control/secret-literal': [
    [
      'a value',
      '\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      SecretString: hunter2hunter2 # here',
    ],
    [
      'the value of a parameter',
      '\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      SecretString: !Ref Password # here\nParameters: { Password: { Type: String, NoEcho: true, Default: hunter2hunter2 } }',
    ],
    [
      'a generated value, one of the stack, and one to come',
      `
  A: { Type: AWS::SecretsManager::Secret, Properties: { GenerateSecretString: {} } }
  B: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: !Sub 'x:{{resolve:secretsmanager:\${A}}}' } }
  C: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: CHANGE_ME } }`,
    ],
  ],
  'control/secret-length': [
    [
      'eight characters',
      "\n  Secret:\n    Type: AWS::SecretsManager::Secret\n    Properties:\n      GenerateSecretString:\n        PasswordLength: '8' # here",
    ],
    [
      "AWS's own length",
      '\n  Secret: { Type: AWS::SecretsManager::Secret, Properties: { GenerateSecretString: { ExcludePunctuation: true } } }',
    ],
  ],
  'control/secret-policy': [
    [
      'a switch that is off',
      '\n  Policy:\n    Type: AWS::SecretsManager::ResourcePolicy\n    Properties:\n      BlockPublicPolicy: false # here',
    ],
    [
      'a switch that is on',
      '\n  Policy: { Type: AWS::SecretsManager::ResourcePolicy, Properties: { BlockPublicPolicy: true } }',
    ],
  ],
  'control/password-literal': [
    [
      'a password',
      '\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: hunter2hunter2 # here',
    ],
    [
      'a password of a secret',
      "\n  Db: { Type: AWS::RDS::DBInstance, Properties: { MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}' } }",
    ],
    ['a password of RDS', '\n  Db: { Type: AWS::RDS::DBInstance, Properties: { ManageMasterUserPassword: true } }'],
  ],
  'control/secret-rotation': [
    [
      'the password of a database',
      `
  Secret: # here
    Type: AWS::SecretsManager::Secret
  Db: { Type: AWS::RDS::DBInstance, Properties: { MasterUserPassword: !Sub '{{resolve:secretsmanager:\${Secret}:SecretString:password}}' } }`,
    ],
    [
      'a password with a schedule, and another secret',
      `
  Other: { Type: AWS::SecretsManager::Secret }
  Secret: { Type: AWS::SecretsManager::Secret }
  Rotation: { Type: AWS::SecretsManager::RotationSchedule, Properties: { SecretId: !Ref Secret } }
  Db: { Type: AWS::RDS::DBInstance, Properties: { MasterUserPassword: !Sub '{{resolve:secretsmanager:\${Secret}}}' } }`,
    ],
  ],
  'control/secret-readers': [
    [
      'every secret',
      `
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement: { Effect: Allow, Action: 'secretsmanager:Get*', Resource: '*' } # here`,
    ],
    [
      'secrets with a tag, one secret, and a denial',
      `
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Action: 'secretsmanager:*', Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/stack': web } } }
          - { Effect: Allow, Action: ['secretsmanager:GetSecretValue'], Resource: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-??????' }
          - { Effect: Deny, Action: '*', Resource: '*' }`,
    ],
  ],
  'control/secret-variable': [
    [
      'a reference to a secret',
      variable("- { Name: PASSPHRASE, Value: '{{resolve:secretsmanager:db:SecretString:password}}' } # here"),
    ],
    [
      'a secret parameter inside of a text',
      `${variable(`- Name: DSN\n              Value: !Sub 'user:\${Password}@db' # here`)}\nParameters: { Password: { Type: String, NoEcho: true, Default: hunter2hunter2 } }`,
    ],
    ['the name of a user', variable("- { Name: WHO, Value: '{{resolve:secretsmanager:db:SecretString:username}}' }")],
    [
      'an address, a part of which is random',
      variable("- { Name: ADMIN_EMAIL, Value: 'x-{{resolve:secretsmanager:db}}@example.com' }"),
    ],
    [
      'a plain parameter',
      `${variable('- { Name: LEVEL, Value: !Ref Level }')}\nParameters: { Level: { Type: String, Default: info } }`,
    ],
  ],
  'control/secret-output': [
    [
      'a parameter and a secret in outputs, and one in metadata',
      `
  Topic:
    Type: AWS::SNS::Topic
    Metadata: { note: !Ref Password } # here
Parameters: { Password: { Type: String, NoEcho: true, Default: hunter2hunter2 } }
Outputs:
  A: { Value: !Sub 'x-\${Password}' } # here
  B:
    Value: '{{resolve:secretsmanager:db}}' # here`,
    ],
    [
      'the ARN of a secret',
      '\n  Secret: { Type: AWS::SecretsManager::Secret }\nOutputs: { Secret: { Value: !Ref Secret } }',
    ],
  ],
}
