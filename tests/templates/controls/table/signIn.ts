import { PROTECTED } from '../concerned.ts'
import { type Control, resourceIn, set } from '../control.ts'

const POOL = resourceIn('cognito', 'UserPool')
const CLIENT = resourceIn('cognito', 'Client')
const PASSWORDS = 'Properties/Policies/PasswordPolicy'

/** The user pool and its client. */
export const SIGN_IN_CONTROLS: readonly Control[] = [
  {
    number: 50,
    standard: 'Cognito.3',
    sentence: 'Passwords have 12 characters of four kinds, and one that AWS sent is valid for a week at most.',
    mutations: [
      set('control/password-policy', POOL, `${PASSWORDS}/MinimumLength`, 11),
      set('control/password-policy', POOL, `${PASSWORDS}/RequireSymbols`, false),
      set('control/password-policy', POOL, `${PASSWORDS}/TemporaryPasswordValidityDays`, 8),
    ],
  },
  {
    number: 51,
    standard: 'Cognito.5',
    sentence: 'People sign in with a second factor.',
    mutations: [
      set('control/multi-factor-required', POOL, 'Properties/MfaConfiguration', 'OPTIONAL', { concerns: PROTECTED }),
      set('control/multi-factor', POOL, 'Properties/MfaConfiguration', 'OFF'),
    ],
  },
  {
    number: 52,
    standard: 'Cognito.1, Cognito.4',
    sentence: 'The user pool recognises and blocks suspicious sign-ins.',
    mutations: [
      set('control/threat-protection', POOL, 'Properties/UserPoolAddOns/AdvancedSecurityMode', 'OFF', {
        concerns: PROTECTED,
        parameters: { UserPoolTier: 'PLUS' },
      }),
    ],
    exception: {
      reason: 'It has a price for each person who signs in; UserPoolTier PLUS turns it on.',
      suppressed: [{ ...POOL, rule: 'control/threat-protection' }],
    },
  },
  {
    number: 53,
    standard: 'Cognito.6',
    sentence: 'The user pool is protected from deletion.',
    mutations: [
      set('control/user-pool-deletion', POOL, 'Properties/DeletionProtection', 'INACTIVE', { concerns: PROTECTED }),
    ],
  },
  {
    number: 54,
    standard: 'Cognito',
    sentence: 'People need an invitation to sign up, unless a parameter names a domain.',
    mutations: [set('control/self-sign-up', POOL, 'Properties/AdminCreateUserConfig/AllowAdminCreateUserOnly', false)],
  },
  {
    number: 55,
    standard: 'Cognito',
    sentence:
      'The client is confidential, uses the code flow and exact addresses, and its tokens are short and revocable.',
    mutations: [
      set('control/client-secret', CLIENT, 'Properties/GenerateSecret', false),
      set('control/sign-in-flows', CLIENT, 'Properties/AllowedOAuthFlows', ['code', 'implicit']),
      set('control/callback-url', CLIENT, 'Properties/CallbackURLs/0', 'http://chat.example.com/oauth/oidc/callback'),
      set('control/user-existence-errors', CLIENT, 'Properties/PreventUserExistenceErrors', 'LEGACY'),
      set('control/token-revocation', CLIENT, 'Properties/EnableTokenRevocation', false),
      set('control/access-token-validity', CLIENT, 'Properties/AccessTokenValidity', 61),
    ],
  },
]
