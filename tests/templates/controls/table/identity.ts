import { type Control, remove, resourceIn, set } from '../control.ts'

const STATEMENT = 'Properties/PolicyDocument/Statement'
const BOUNDARY = resourceIn('bootstrap', 'Boundary')
const TASK_ROLE = resourceIn('compute', 'TaskRole')
const DEPLOY_ROLE = resourceIn('bootstrap', 'DeployRole')
const TRUST = 'Properties/AssumeRolePolicyDocument/Statement/0'
const ISSUER = 'token.actions.githubusercontent.com'
const ALL_OF_ALL = { Effect: 'Allow', Action: '*', Resource: '*' }

/** Roles, policies and the people of the account. */
export const IDENTITY_CONTROLS: readonly Control[] = [
  {
    number: 79,
    standard: 'ECR.1, ECR.2, ECR.3',
    sentence: 'A registry of our own would scan its images, never move a tag, and forget old images.',
    mutations: ['guard/CT.ECR.PR.1', 'guard/CT.ECR.PR.2', 'guard/CT.ECR.PR.3'].map(rule =>
      set(rule, resourceIn('compute', 'Registry'), '', { Type: 'AWS::ECR::Repository', Properties: {} }),
    ),
  },
  {
    number: 80,
    standard: 'IAM.1, IAM.21',
    sentence: 'No policy allows every action, or all actions of a service.',
    mutations: [
      set('control/dangerous-policy', TASK_ROLE, 'Properties/Policies/0/PolicyDocument/Statement/0', ALL_OF_ALL),
      set('guard/CT.IAM.PR.2', BOUNDARY, `${STATEMENT}/0`, ALL_OF_ALL),
      set('guard/CT.IAM.PR.3', BOUNDARY, `${STATEMENT}/0/Action`, 'logs:*'),
      set(
        'guard/CT.IAM.PR.5',
        TASK_ROLE,
        'Properties/Policies/0/PolicyDocument/Statement/0/Action',
        'elasticfilesystem:*',
      ),
    ],
  },
  {
    number: 81,
    standard: 'IAM',
    sentence: 'No role trusts everyone, and roles of workflows test audience and subject.',
    mutations: [
      set('control/dangerous-policy', TASK_ROLE, TRUST, {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'sts:AssumeRole',
      }),
      ...['aud', 'sub'].map(claim =>
        remove('control/federated-trust', DEPLOY_ROLE, `${TRUST}/Condition/StringEquals/${ISSUER}:${claim}`, {
          at: { path: `Resources/DeployRole/${TRUST}/Condition` },
        }),
      ),
    ],
  },
  {
    number: 82,
    standard: 'IAM',
    sentence: 'There are no users and no keys of users.',
    mutations: [
      set('control/iam-user', resourceIn('compute', 'Person'), '', { Type: 'AWS::IAM::User' }),
      set('control/iam-user', resourceIn('compute', 'PersonsKey'), '', {
        Type: 'AWS::IAM::AccessKey',
        Properties: { UserName: 'person' },
      }),
    ],
  },
]
