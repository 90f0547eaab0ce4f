import { partitionOf } from '#lib/model/environment.ts'
import { propertyText } from '../services/propertyValues.ts'
import type { LiveResource, World } from '../world.ts'

/** A live user pool with the host of its sign-in pages. */
export type UserPool = {
  readonly id: string
  /** Undefined while the pool has no domain. */
  readonly host: string | undefined
  readonly domain: LiveResource | undefined
  readonly clients: readonly LiveResource[]
}

const poolResources = (world: World, type: string, pool: string) =>
  world.resources(`AWS::Cognito::${type}`).filter(resource => resource.properties.UserPoolId === pool)

export function userPoolsOf(world: World): readonly UserPool[] {
  return world.resources('AWS::Cognito::UserPool').map(({ physicalId: id }) => {
    const [domain] = poolResources(world, 'UserPoolDomain', id)
    return { id, domain, host: domain && hostOf(world, domain), clients: poolResources(world, 'UserPoolClient', id) }
  })
}

/** The host of all issuers of a region. */
export function issuerHostOf({ region }: World): string {
  return `cognito-idp.${region}.${partitionOf(region).urlSuffix}`
}

/** The OpenID Connect discovery document of a pool. */
export function discoveryDocumentOf(world: World, pool: UserPool): Readonly<Record<string, unknown>> {
  const issuer = `https://${issuerHostOf(world)}/${pool.id}`
  const pages = pool.host && {
    authorization_endpoint: `https://${pool.host}/oauth2/authorize`,
    end_session_endpoint: `https://${pool.host}/logout`,
    revocation_endpoint: `https://${pool.host}/oauth2/revoke`,
    token_endpoint: `https://${pool.host}/oauth2/token`,
    userinfo_endpoint: `https://${pool.host}/oauth2/userInfo`,
  }
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    ...pages,
  }
}

function hostOf({ region }: World, domain: LiveResource): string {
  const name = propertyText(domain.properties.Domain) ?? domain.physicalId
  return name.includes('.') ? name : `${name}.auth.${region}.amazoncognito.com`
}
