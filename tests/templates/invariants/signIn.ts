import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, variablesOf } from './readResources.ts'

/** Who gets in. */
export const SIGN_IN: Readonly<Record<string, Invariant>> = {
  'nobody registers himself': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPool')
      .filter(({ properties }) => at(properties.AdminCreateUserConfig, 'AllowAdminCreateUserOnly') !== true)
      .map(({ name }) => name),

  'the client keeps a secret and knows the code flow alone': parts =>
    resourcesOfType(parts, 'AWS::Cognito::UserPoolClient')
      .filter(
        ({ properties }) => properties.GenerateSecret !== true || list(properties.AllowedOAuthFlows).join() !== 'code',
      )
      .map(({ name }) => name),

  'Cognito knows every address that the application sends people to': parts => {
    const [client] = resourcesOfType(parts, 'AWS::Cognito::UserPoolClient')
    const [variables = {}] = containersOf(parts).map(variablesOf)
    const signOut = /logout_uri=([^&"]+)/.exec(JSON.stringify(variables.OPENID_END_SESSION_ENDPOINT ?? ''))?.[1] ?? ''
    return [
      ...(list(client?.properties.CallbackURLs).includes(variables.OPENID_REDIRECT_URI ?? '') ? [] : ['callback']),
      ...(list(client?.properties.LogoutURLs).includes(decodeURIComponent(signOut)) ? [] : ['sign-out']),
    ]
  },
}
