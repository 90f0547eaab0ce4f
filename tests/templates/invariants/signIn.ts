import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, textOf, variablesOf } from './readResources.ts'

/** Sign-in. */
export const SIGN_IN: Readonly<Record<string, Invariant>> = {
  'users sign up by themselves only where Open WebUI accepts one domain, and approves each of them': parts => {
    const [variables = {}] = containersOf(parts).map(variablesOf)
    const { OAUTH_ALLOWED_DOMAINS: domains = '*', DEFAULT_USER_ROLE: role } = variables
    const isLimited = /^[a-z0-9.-]+\.[a-z]+$/.test(String(domains)) && role === 'pending'
    return resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(
        ({ properties }) => at(properties.AdminCreateUserConfig, 'AllowAdminCreateUserOnly') !== true && !isLimited,
      )
      .map(({ name }) => name)
  },

  'an address of the user pool is verified before it counts': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(
        ({ properties }) =>
          list(properties.AutoVerifiedAttributes).join() !== 'email' ||
          list(at(properties.UserAttributeUpdateSettings, 'AttributesRequireVerificationBeforeUpdate')).join() !==
            'email',
      )
      .map(({ name }) => name),

  'a second factor is a code of an app': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(
        ({ properties: { MfaConfiguration: mode, EnabledMfas: factors } }) =>
          list(factors).join() !== (mode === 'OFF' ? '' : 'SOFTWARE_TOKEN_MFA'),
      )
      .map(({ name }) => name),

  'a password has twelve characters of every kind': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(({ properties: { Policies: policies } }) => {
        const policy = (name: string) => at(policies, 'PasswordPolicy', name)
        const kinds = ['RequireLowercase', 'RequireUppercase', 'RequireNumbers', 'RequireSymbols']
        return Number(policy('MinimumLength')) < 12 || kinds.some(kind => policy(kind) !== true)
      })
      .map(({ name }) => name),

  'a client writes no attribute but the name and the address': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPoolClient')
      .filter(({ properties: { WriteAttributes: written, ReadAttributes: read } }) => {
        const isAllowed = list(written).every(name => name === 'email' || name === 'name')
        return !isAllowed || list(written).length === 0 || list(read).length === 0
      })
      .map(({ name }) => name),

  'the user pool client has a secret and allows the code flow only': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPoolClient')
      .filter(
        ({ properties }) => properties.GenerateSecret !== true || list(properties.AllowedOAuthFlows).join() !== 'code',
      )
      .map(({ name }) => name),

  'the user pool client allows every URL that the application redirects to': parts => {
    const [client] = resourcesOfType(parts, 'AWS::Cognito::UserPoolClient')
    const [variables = {}] = containersOf(parts).map(variablesOf)
    const [, signOut = ''] = /logout_uri=([^&"]+)/.exec(textOf(variables.OPENID_END_SESSION_ENDPOINT)) ?? []
    const allows = (property: string, url: string): boolean =>
      list(client?.properties[property]).some(allowed => textOf(allowed) === url)
    return [
      ...(allows('CallbackURLs', textOf(variables.OPENID_REDIRECT_URI)) ? [] : ['callback']),
      ...(allows('LogoutURLs', decodeURIComponent(signOut)) ? [] : ['sign-out']),
    ]
  },
}
