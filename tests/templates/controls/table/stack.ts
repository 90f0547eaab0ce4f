import { PROTECTED } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const FILE_SYSTEM = resourceIn('storage', 'FileSystem')
const ENVIRONMENT = 'environments/production.yaml'

/** The stack as a whole. */
export const STACK_CONTROLS: readonly Control[] = [
  {
    number: 83,
    standard: 'CloudFormation',
    sentence: 'What keeps data is retained when it is deleted or replaced.',
    mutations: [
      remove('template/kept-data', FILE_SYSTEM, 'DeletionPolicy'),
      set('control/data-deletion', FILE_SYSTEM, 'DeletionPolicy', 'Delete', { concerns: PROTECTED }),
      set('control/data-deletion', resourceIn('cognito', 'UserPool'), 'UpdateReplacePolicy', 'Delete', {
        concerns: PROTECTED,
      }),
    ],
  },
  {
    number: 84,
    standard: 'CloudFormation',
    sentence: 'No secret is in an output, in a variable or in a parameter of a nested stack.',
    mutations: [
      {
        rule: 'control/secret-output',
        file: 'cloudformation/cognito.yaml',
        path: 'Outputs/Secret',
        value: { Value: { 'Fn::GetAtt': ['Client', 'ClientSecret'] } },
        options: {},
      },
      set(
        'control/secret-variable',
        resourceIn('compute', 'TaskDefinition'),
        'Properties/ContainerDefinitions/0/Environment/0',
        {
          Name: 'NOTE',
          Value: { 'Fn::Sub': `{{resolve:secretsmanager:\${SessionSecret}}}` },
        },
      ),
      {
        rule: 'control/secret-parameter',
        file: 'cloudformation/main.yaml',
        path: 'Parameters/FirstAdministratorEmail/NoEcho',
        value: true,
        options: { at: { path: 'Resources/SignIn/Properties/Parameters/FirstAdministratorEmail' } },
      },
    ],
  },
  {
    number: 85,
    standard: 'CloudFormation',
    sentence: 'No macro and no custom resource runs code while a stack changes.',
    mutations: [
      {
        rule: 'template/transform',
        file: 'cloudformation/compute.yaml',
        path: 'Transform',
        value: 'AWS::Serverless-2016-10-31',
        options: {},
      },
      set('template/transform', resourceIn('compute', 'LogGroup'), 'Metadata', {
        'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/snippet.yaml' } },
      }),
      set('control/custom-resource', resourceIn('compute', 'Custom'), '', {
        Type: 'Custom::Anything',
        Properties: { ServiceToken: 'arn:aws:lambda:eu-central-1:123456789012:function:anything' },
      }),
    ],
  },
  {
    number: 86,
    standard: 'Tagging',
    sentence: 'Every environment has tags for its application, its name and its costs.',
    mutations: [
      {
        rule: 'control/tags',
        file: ENVIRONMENT,
        path: 'tags/cost-center',
        value: undefined,
        options: { concerns: PROTECTED },
      },
    ],
  },
  {
    number: 87,
    standard: 'CloudFormation',
    sentence: 'The stack of a protected environment cannot be deleted, and loses no data unasked.',
    mutations: [],
    exception: {
      reason: 'A template cannot say it. deploy turns termination protection on, and refuses changes that lose data.',
      suppressed: [],
    },
  },
]
