import { PROTECTED, WITH_CACHE } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const SESSION_SECRET = resourceIn('compute', 'SessionSecret')
const DATABASE_SECRET = resourceIn('database', 'DatabaseSecret')
const TOKEN_SECRET = resourceIn('cache', 'TokenSecret')

/** The secrets. */
export const SECRET_CONTROLS: readonly Control[] = [
  {
    number: 46,
    standard: 'Secrets Manager',
    sentence: 'Secrets are encrypted with a key of our own.',
    mutations: [SESSION_SECRET, DATABASE_SECRET, resourceIn('cognito', 'ClientSecret')].map(secret =>
      remove('control/secret-key', secret, 'Properties/KmsKeyId', { concerns: PROTECTED }),
    ),
  },
  {
    number: 47,
    standard: 'SecretsManager.1, SecretsManager.4',
    sentence: 'The passwords of database and cache change by themselves.',
    mutations: [remove('control/secret-rotation', DATABASE_SECRET, 'Metadata')],
    exception: {
      reason:
        'A function would need a network and permissions of its own; they change by a command, in one deployment.',
      suppressed: [DATABASE_SECRET, TOKEN_SECRET].map(resource => ({ ...resource, rule: 'control/secret-rotation' })),
    },
  },
  {
    number: 48,
    standard: 'Secrets Manager',
    sentence: 'AWS generates secrets, of 32 characters at least, and no template has one.',
    mutations: [
      set('control/secret-literal', SESSION_SECRET, 'Properties', { SecretString: 'a-literal-of-the-template' }),
      set('control/secret-length', SESSION_SECRET, 'Properties/GenerateSecretString/PasswordLength', 16),
      set('control/secret-length', TOKEN_SECRET, 'Properties/GenerateSecretString/PasswordLength', 31, {
        concerns: WITH_CACHE,
      }),
    ],
  },
  {
    number: 49,
    standard: 'Secrets Manager',
    sentence: 'The policy of a secret is never public, and only roles that start tasks read secrets.',
    mutations: [
      set(
        'control/secret-policy',
        resourceIn('compute', 'SessionSecretPolicy'),
        'Properties/BlockPublicPolicy',
        false,
        {
          concerns: PROTECTED,
        },
      ),
      set(
        'control/secret-readers',
        resourceIn('compute', 'TaskRole'),
        'Properties/Policies/0/PolicyDocument/Statement/0',
        {
          Effect: 'Allow',
          Action: 'secretsmanager:GetSecretValue',
          Resource: '*',
        },
      ),
    ],
  },
]
