import { lookup } from '../../model/lookup.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { referencesInValue } from '../../template/resolve/unknownValue.ts'
import { applicationContainersIn } from '../application/applicationContainer.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, numberOf, propertyAt, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const CLIENT = 'AWS::Cognito::UserPoolClient'

/** True for a client of a program, which signs in no people. */
function isOfMachine({ resource: { properties } }: ResourceInStack): boolean {
  const flows = valuesIn(properties.AllowedOAuthFlows).map(scalarTextOf)
  return flows.length > 0 && flows.every(flow => flow === 'client_credentials')
}

/** The controls of clients of user pools that are one property. */
export const clientProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/client-secret',
    severity: 'high',
    types: [CLIENT],
    path: ['GenerateSecret'],
    // A page in a browser or a phone can keep no secret; a server can.
    isFor: isOfServer,
    accepts: isTrue,
    effect: 'the server that signs people in does not prove that it is one',
    todo: 'Set GenerateSecret to true; a change replaces the client.',
  },
  {
    rule: 'control/user-existence-errors',
    severity: 'high',
    types: [CLIENT],
    path: ['PreventUserExistenceErrors'],
    isFor: found => !isOfMachine(found),
    accepts: value => scalarTextOf(value) === 'ENABLED',
    effect: 'errors tell whether an address has an account',
    todo: 'Set PreventUserExistenceErrors to ENABLED.',
  },
  {
    rule: 'control/token-revocation',
    severity: 'high',
    types: [CLIENT],
    path: ['EnableTokenRevocation'],
    // Cognito switches it on for a new client.
    accepts: value => value === undefined || isTrue(value),
    effect: 'a stolen refresh token cannot be revoked',
    todo: 'Set EnableTokenRevocation to true.',
  },
])

/** Flows, addresses and lifetimes of clients of user pools. */
export const signInClients: Control = scope =>
  resourcesOfType(scope, CLIENT).flatMap(found => [
    ...flows(found),
    ...addresses(found, scope.environment.protected),
    ...accessTokens(found),
  ])

/** Load balancers, Open WebUI, and what takes the client's secret. A container that only checks tokens has its id alone. */
function isOfServer({ path }: ResourceInStack, scope: ControlScope): boolean {
  const listeners = resourcesOfType(
    scope,
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
  )
  const ids = applicationContainersIn(scope.stack).flatMap(
    ({ variables }) => variables.get('OAUTH_CLIENT_ID')?.value ?? [],
  )
  const takesSecret = [...scope.resources.values()].some(({ resource }) =>
    referencesInValue(resource.properties).some(
      reference => reference.kind === 'attribute' && reference.path === path && reference.attribute === 'ClientSecret',
    ),
  )
  return (
    takesSecret ||
    [...ids, ...listeners.map(({ resource }) => resource.properties)].some(value => resourcesIn(value).includes(path))
  )
}

/** The implicit flow hands tokens over in the address, where logs and histories keep them. */
function flows(found: ResourceInStack): readonly Finding[] {
  return valuesIn(found.resource.properties.AllowedOAuthFlows).flatMap((flow, index): readonly Finding[] => {
    if (scalarTextOf(flow) !== 'implicit') return []
    return [
      violationOf(found, {
        ...{ rule: 'control/sign-in-flows', severity: 'high', path: ['AllowedOAuthFlows', index] },
        clause: "allows the flow 'implicit', which hands over tokens in the address",
        todo: 'Set AllowedOAuthFlows to [code].',
      }),
    ]
  })
}

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/

/** Addresses without TLS or with a wildcard; those of the own machine are for development. */
function addresses(found: ResourceInStack, isProtected: boolean): readonly Finding[] {
  return ['CallbackURLs', 'LogoutURLs', 'DefaultRedirectURI'].flatMap(property =>
    valuesIn(found.resource.properties[property]).flatMap((address, index): readonly Finding[] => {
      const text = scalarTextOf(address) ?? ''
      const isRight = text.includes('*') ? false : LOCAL.test(text) ? !isProtected : !text.startsWith('http:')
      if (isRight) return []
      const isList = property !== 'DefaultRedirectURI'
      return [
        violationOf(found, {
          ...{ rule: 'control/callback-url', severity: 'high', path: isList ? [property, index] : [property] },
          clause: `has '${text}' in ${property}: ${LOCAL.test(text) ? 'any program on the machine of a user can take the code of a sign-in' : 'others can take the code of a sign-in'}`,
          todo: 'Name an address with https and its whole host.',
        }),
      ]
    }),
  )
}

const MINUTES: Readonly<Record<string, number>> = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1440 }

/** An access token works until it ends, whatever happens to its user. Without a unit Cognito counts hours. */
function accessTokens(found: ResourceInStack): readonly Finding[] {
  const { AccessTokenValidity: validity, TokenValidityUnits: units } = found.resource.properties
  const unit = propertyAt(units, 'AccessToken')
  const factor = unit === undefined ? 60 : lookup(MINUTES, scalarTextOf(unit) ?? '')
  const minutes = (numberOf(validity) ?? 0) * (factor ?? 0)
  if (isUnknown(validity) || isUnknown(unit) || minutes <= 60) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/access-token-validity', severity: 'high', path: ['AccessTokenValidity'] },
      clause: `has access tokens that work for ${minutes} minutes (AccessTokenValidity)`,
      todo: 'Set AccessTokenValidity to one hour or less.',
    }),
  ]
}
