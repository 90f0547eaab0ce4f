import type { ControlCases } from './controlCases.ts'

const trust = (condition: string): string => `
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' }
            Action: sts:AssumeRoleWithWebIdentity
            ${condition}`
const AUDIENCE = "'token.actions.githubusercontent.com:aud': sts.amazonaws.com"
const SUBJECT = 'token.actions.githubusercontent.com:sub'

const taskRole = (statement: string, rest = ''): string => `
  Task: { Type: AWS::ECS::TaskDefinition, Properties: { TaskRoleArn: !GetAtt Role.Arn } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: work
          PolicyDocument:
            Statement:
              - { Effect: Allow, ${statement} }${rest}`

const ARTIFACTS = `
  Bucket: { Type: AWS::S3::Bucket }
  Propose:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - Effect: Allow
            Action: cloudformation:CreateChangeSet
            Condition: { StringLike: { 'cloudformation:TemplateUrl': !Sub 'https://\${Bucket.RegionalDomainName}/templates/*' } }`
const DENIAL = `
  Guard:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Statement: { Effect: Deny, Principal: '*', Action: 's3:PutObject', Condition: { 'Null': { 's3:if-none-match': 'true' } } }`

/** Roles, their users, and what is dangerous in any template. */
export const PERMISSION_CASES: ControlCases = {
  'control/task-role': [
    [
      'everything, a whole service, and a write',
      taskRole("Action: '*', Resource: '*'").replace(' }\n', ' }\n').concat(' # here'),
    ],
    [
      'secrets of others',
      taskRole("Action: ['s3:GetObject', 'secretsmanager:PutSecretValue'], Resource: '*' ").concat(' # here'),
    ],
    [
      'an attached policy',
      `
  Task: { Type: AWS::ECS::TaskDefinition, Properties: { TaskRoleArn: !GetAtt Role.Arn } }
  Role: { Type: AWS::IAM::Role }
  Policy:
    Type: AWS::IAM::Policy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument:
        Statement:
          Effect: Allow
          Action: iam:CreateUser # here
          Resource: arn:aws:iam::111122223333:user/x`,
    ],
    [
      'reads, and one role that it takes on',
      taskRole("Action: ['s3:GetObject', 'sts:AssumeRole'], Resource: 'arn:aws:iam::111122223333:role/other'"),
    ],
  ],
  'control/task-role-trust': [
    [
      'tasks of every account',
      '\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Statement: { Effect: Allow, Principal: { Service: [ecs-tasks.amazonaws.com] }, Action: sts:AssumeRole } # here',
    ],
    [
      'tasks of one account, and another service',
      "\n  A: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }] } } }\n  B: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com } }] } } }",
    ],
  ],
  'control/decrypt-all-keys': [
    [
      'every key',
      `
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Action: 'kms:Decrypt', Resource: '*' } # here
          - { Effect: Allow, Action: ['kms:*'], Resource: 'arn:aws:kms:eu-central-1:111122223333:key/*' } # here`,
    ],
    [
      'one key, and keys by a service',
      `
  Key: { Type: AWS::KMS::Key }
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Action: 'kms:Decrypt', Resource: !GetAtt Key.Arn }
          - { Effect: Allow, Action: 'kms:Decrypt', Resource: '*', Condition: { StringEquals: { 'kms:ViaService': s3.eu-central-1.amazonaws.com } } }
          - { Effect: Allow, Action: 'kms:DescribeKey', Resource: '*' }`,
    ],
  ],
  'control/federated-trust': [
    ['no condition', trust('Sid: x').replace('- Effect: Allow', '- Effect: Allow # here # here')],
    ['no subject', trust(`Condition: { StringEquals: { ${AUDIENCE} } } # here`)],
    [
      'a wildcard in the owner',
      trust(`Condition: { StringEquals: { ${AUDIENCE} }, StringLike: { '${SUBJECT}': 'repo:acme*/chat:*' } } # here`),
    ],
    [
      'a repository',
      trust(`Condition: { StringEquals: { ${AUDIENCE} }, StringLike: { '${SUBJECT}': 'repo:acme/chat:*' } }`),
    ],
    [
      'a provider of SAML, and one of the stack',
      `
  Saml: { Type: AWS::IAM::SAMLProvider }
  People: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Federated: !Ref Saml }, Action: sts:AssumeRoleWithSAML }] } } }
  Oidc: { Type: AWS::IAM::OIDCProvider }
  Jobs:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - { Effect: Allow, Principal: { Federated: !Ref Oidc }, Action: sts:AssumeRoleWithWebIdentity } # here # here`,
    ],
    [
      'a service without a provider',
      "\n  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Federated: accounts.google.com }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { 'accounts.google.com:aud': x } } }] } } }",
    ],
  ],
  'control/iam-user': [
    [
      'a user and a key',
      '\n  User: # here\n    Type: AWS::IAM::User\n  Key: # here\n    Type: AWS::IAM::AccessKey\n    Properties: { UserName: !Ref User }',
    ],
    ['a role', '\n  Role: { Type: AWS::IAM::Role }'],
  ],
  'control/custom-resource': [
    [
      'both types',
      '\n  A: # here\n    Type: Custom::Anything\n    Properties: { ServiceToken: x }\n  B: # here\n    Type: AWS::CloudFormation::CustomResource\n    Properties: { ServiceToken: x }',
    ],
    ['a wait condition', '\n  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }'],
  ],
  'control/artifact-overwrite': [
    [
      'a bucket without the denial',
      ARTIFACTS.replace('Bucket: { Type: AWS::S3::Bucket }', 'Bucket: { Type: AWS::S3::Bucket } # here'),
    ],
    ['a bucket with it', `${ARTIFACTS}${DENIAL}`],
    ['a bucket of something else', '\n  Bucket: { Type: AWS::S3::Bucket }'],
  ],
  'control/artifact-prefix': [
    [
      'every object',
      `${ARTIFACTS}\n          - Effect: Allow\n            Action: [s3:PutObject]\n            Resource: !Sub '\${Bucket.Arn}/*' # here`,
    ],
    [
      'a prefix',
      `${ARTIFACTS}\n          - { Effect: Allow, Action: [s3:PutObject], Resource: !Sub '\${Bucket.Arn}/previews/*' }`,
    ],
  ],
  'control/dangerous-policy': [
    [
      'a key and a topic for everybody',
      `
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - { Effect: Allow, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' }
          - { Effect: Allow, Principal: '*', Action: 'kms:Decrypt', Resource: '*' } # here
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [topic]
      PolicyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish"}]}' # here`,
    ],
    [
      'full control',
      `
  Role:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess] # here
      Policies:
        - PolicyName: all
          PolicyDocument:
            Statement: # here
              Effect: Allow
              Action: '*'
              Resource: '*'`,
    ],
    [
      'policies that limit: of an endpoint, of an API, of a domain in a VPC, and a boundary of a role',
      `
  Endpoint: { Type: AWS::EC2::VPCEndpoint, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Principal: '*', Action: '*', Resource: '*' }] } } }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Policy: { Statement: [{ Effect: Allow, Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] } } }
  Domain: { Type: AWS::OpenSearchService::Domain, Properties: { VPCOptions: { SubnetIds: [subnet-1] }, AccessPolicies: { Statement: [{ Effect: Allow, Principal: { AWS: '*' }, Action: 'es:*' }] } } }
  Boundary: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] } } }
  Role: { Type: AWS::IAM::Role, Properties: { PermissionsBoundary: !Ref Boundary } }`,
    ],
    [
      'boundaries with exceptions, named by a condition and by an ARN',
      `
  Boundary: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Statement: [{ Effect: Allow, NotAction: ['iam:*', 'organizations:*'], Resource: '*' }] } } }
  Other: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: limits, PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] } } }
  User: { Type: AWS::IAM::User, Properties: { PermissionsBoundary: 'arn:aws:iam::111122223333:policy/limits' } }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement:
              { Effect: Deny, Action: 'iam:CreateRole', Resource: '*', Condition: { StringNotEquals: { 'iam:PermissionsBoundary': !Ref Boundary } } }`,
    ],
    [
      'a boundary that is attached too, and a policy that limits no one',
      `
  Boundary:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement: # here
          { Effect: Allow, NotAction: 'iam:*', Resource: '*' }
  Alone:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement: # here
          { Effect: Allow, NotAction: 'iam:*', Resource: '*' }
  Role: { Type: AWS::IAM::Role, Properties: { PermissionsBoundary: !Ref Boundary, ManagedPolicyArns: [!Ref Boundary] } }`,
    ],
    [
      'everybody under a condition',
      `
  Key:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement: { Effect: Allow, Principal: '*', Action: 'kms:Decrypt', Condition: { StringEquals: { 'kms:CallerAccount': '111122223333', 'kms:ViaService': s3.eu-central-1.amazonaws.com } } }`,
    ],
  ],
  'control/dangerous-exposure': [
    [
      'a public bucket and a function without credentials',
      '\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl: PublicRead # here\n  Url:\n    Type: AWS::Lambda::Url\n    Properties:\n      AuthType: NONE # here',
    ],
    [
      'a database and a pool, which other rules judge',
      '\n  Db: { Type: AWS::RDS::DBInstance, Properties: { PubliclyAccessible: true } }\n  Pool: { Type: AWS::Cognito::UserPool, Properties: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } } }',
    ],
  ],
  'control/dangerous-network': [
    [
      'a database group for everybody',
      '\n  Group:\n    Type: AWS::RDS::DBSecurityGroup\n    Properties:\n      DBSecurityGroupIngress: [{ CIDRIP: 0.0.0.0/0 }] # here',
    ],
    [
      'a security group, which another rule judges',
      '\n  Group: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [{ IpProtocol: -1, CidrIp: 0.0.0.0/0 }] } }',
    ],
  ],
}
