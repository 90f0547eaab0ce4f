import type { ControlCases } from './controlCases.ts'

const pool = (properties: string): string =>
  `\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n${properties}`
const client = (properties: string): string =>
  `\n  Client:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n${properties}`
const APPLICATION = `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: open-webui, Environment: [{ Name: OAUTH_CLIENT_ID, Value: !Ref Client }] }] }`
const LISTENER = `
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { DefaultActions: [{ AuthenticateCognitoConfig: { UserPoolClientId: !Ref Client } }] }`
const CHECKER = `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: api, Environment: [{ Name: AUDIENCE, Value: !Ref Client }] }] }`

/** User pools and their clients. */
export const SIGN_IN_CASES: ControlCases = {
  'control/password-policy': [
    ['no policy', pool('      UserPoolName: x').replace('Pool:', 'Pool: # here')],
    [
      'a weak policy',
      pool(`
      Policies:
        PasswordPolicy: # here
          MinimumLength: '8' # here
          RequireLowercase: true
          RequireUppercase: 'true'
          RequireNumbers: true
          TemporaryPasswordValidityDays: 30 # here`),
    ],
    [
      'a strong policy',
      pool(
        '      Policies: { PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true } }',
      ),
    ],
  ],
  'control/multi-factor': [
    ['a pool without it', pool('      MfaConfiguration: "OFF" # here')],
    ['text messages alone', pool('      MfaConfiguration: "ON"\n      EnabledMfas: [SMS_MFA] # here')],
    ['an app', pool('      MfaConfiguration: OPTIONAL\n      EnabledMfas: [SMS_MFA, SOFTWARE_TOKEN_MFA]')],
  ],
  'control/multi-factor-required': [
    ['a choice of the user', pool('      MfaConfiguration: OPTIONAL # here')],
    ['no choice', pool('      MfaConfiguration: "ON"')],
  ],
  'control/threat-protection': [
    ['audits alone', pool('      UserPoolAddOns: { AdvancedSecurityMode: AUDIT } # here')],
    ['protection', pool('      UserPoolAddOns: { AdvancedSecurityMode: ENFORCED }')],
  ],
  'control/user-pool-deletion': [
    ['no protection', pool('      DeletionProtection: INACTIVE # here')],
    ['protection', pool('      DeletionProtection: ACTIVE')],
  ],
  'control/self-sign-up': [
    ['everybody', pool('      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } # here')],
    ["Cognito's own value", pool('      UserPoolName: x').replace('Pool:', 'Pool: # here')],
    ['administrators', pool("      AdminCreateUserConfig: { AllowAdminCreateUserOnly: 'true' }")],
    [
      'the decision of a parameter',
      `${pool('      AdminCreateUserConfig: { AllowAdminCreateUserOnly: !Ref Closed }')}\nParameters: { Closed: { Type: String, Default: 'false' } }`,
    ],
  ],
  'control/client-secret': [
    ['a server without one', `${client('      GenerateSecret: false # here')}${APPLICATION}`],
    ['a load balancer without one', `${client('      GenerateSecret: "false" # here')}${LISTENER}`],
    ['a page in a browser, whose tokens a server checks', `${client('      GenerateSecret: false')}${CHECKER}`],
    ['a server with one', `${client("      GenerateSecret: 'true'")}${APPLICATION}`],
  ],
  'control/sign-in-flows': [
    ['tokens in the address', client('      AllowedOAuthFlows: [code, implicit] # here')],
    ['codes', client('      AllowedOAuthFlows: [code]')],
  ],
  'control/callback-url': [
    [
      'addresses without TLS, with a wildcard, and of the own machine',
      client(`
      CallbackURLs:
        - http://chat.example.com/callback # here
        - https://*.example.com/callback # here
        - http://localhost:8080/callback # here
      LogoutURLs: [https://chat.example.com]`),
    ],
    [
      'addresses of a host and of an app',
      client(
        `      CallbackURLs: [https://chat.example.com/callback, 'myapp://callback', !Sub 'https://\${Other}/x']
Parameters: { Other: { Type: String, Default: a.example.com } }`,
      ),
    ],
  ],
  'control/user-existence-errors': [
    ["Cognito's own value", client('      ClientName: x').replace('Client:', 'Client: # here')],
    ['a client of a program', client('      AllowedOAuthFlows: [client_credentials]')],
    ['errors that say nothing', client('      PreventUserExistenceErrors: ENABLED')],
  ],
  'control/token-revocation': [
    ['a switch that is off', client('      EnableTokenRevocation: false # here')],
    ["Cognito's own value", client('      ClientName: x')],
  ],
  'control/access-token-validity': [
    ['a day', client('      AccessTokenValidity: 1 # here\n      TokenValidityUnits: { AccessToken: days }')],
    ['five hours, the unit of Cognito', client("      AccessTokenValidity: '5' # here")],
    ['an hour', client('      AccessTokenValidity: 60\n      TokenValidityUnits: { AccessToken: minutes }')],
  ],
}
