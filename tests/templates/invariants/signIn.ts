import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, variablesOf } from './readResources.ts'

/** Sign-in. */
export const SIGN_IN: Readonly<Record<string, Invariant>> = {
  'users cannot sign up by themselves': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(({ properties }) => at(properties.AdminCreateUserConfig, 'AllowAdminCreateUserOnly') !== true)
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
    const signOut = /logout_uri=([^&"]+)/.exec(JSON.stringify(variables.OPENID_END_SESSION_ENDPOINT ?? ''))?.[1] ?? ''
    return [
      ...(list(client?.properties.CallbackURLs).includes(variables.OPENID_REDIRECT_URI ?? '') ? [] : ['callback']),
      ...(list(client?.properties.LogoutURLs).includes(decodeURIComponent(signOut)) ? [] : ['sign-out']),
    ]
  },
}
