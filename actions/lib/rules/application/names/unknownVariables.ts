import { compareVersions, imageNameOf, versionOfTag } from '../../../analysis/lifecycle/imageVersion.ts'
import { lookup } from '../../../model/lookup.ts'
import type { Finding } from '../../../model/problem.ts'
import type { ApplicationContainer, Variable } from '../applicationContainer.ts'
import { OTHER_VARIABLES } from './otherVariables.ts'
import { namePartsOf, type SimilarName, similarName } from './similarName.ts'
import { VARIABLE_NAMES, VARIABLES_VERSION } from './variables.generated.ts'

/** Every name that something in the container reads. */
export const CONTAINER_VARIABLES: ReadonlySet<string> = new Set([...VARIABLE_NAMES, ...OTHER_VARIABLES])

const CANDIDATES = [...CONTAINER_VARIABLES].map(namePartsOf)

/** Names that people expect, and that nothing reads, with the names that Open WebUI reads in their place. */
export const EXPECTED_NAMES: Readonly<Record<string, string>> = {
  OAUTH_REDIRECT_URI: 'OPENID_REDIRECT_URI',
  OAUTH_REDIRECT_URL: 'OPENID_REDIRECT_URI',
  OIDC_REDIRECT_URI: 'OPENID_REDIRECT_URI',
  OAUTH_CALLBACK_URL: 'OPENID_REDIRECT_URI',
  OAUTH_PROVIDER_URL: 'OPENID_PROVIDER_URL',
  OIDC_PROVIDER_URL: 'OPENID_PROVIDER_URL',
  OAUTH_ISSUER: 'OPENID_PROVIDER_URL',
  OAUTH_ISSUER_URL: 'OPENID_PROVIDER_URL',
  OIDC_ISSUER: 'OPENID_PROVIDER_URL',
  OIDC_ISSUER_URL: 'OPENID_PROVIDER_URL',
  OPENID_ISSUER: 'OPENID_PROVIDER_URL',
  OIDC_DISCOVERY_URL: 'OPENID_PROVIDER_URL',
  OPENID_DISCOVERY_URL: 'OPENID_PROVIDER_URL',
  OIDC_CLIENT_ID: 'OAUTH_CLIENT_ID',
  OPENID_CLIENT_ID: 'OAUTH_CLIENT_ID',
  OIDC_CLIENT_SECRET: 'OAUTH_CLIENT_SECRET',
  OPENID_CLIENT_SECRET: 'OAUTH_CLIENT_SECRET',
  OIDC_SCOPES: 'OAUTH_SCOPES',
  OPENID_SCOPES: 'OAUTH_SCOPES',
  OPENID_ROLES_CLAIM: 'OAUTH_ROLES_CLAIM',
  OPENID_PROVIDER_NAME: 'OAUTH_PROVIDER_NAME',
  OAUTH_END_SESSION_ENDPOINT: 'OPENID_END_SESSION_ENDPOINT',
  OAUTH_LOGOUT_URL: 'OPENID_END_SESSION_ENDPOINT',
  OPENID_LOGOUT_URL: 'OPENID_END_SESSION_ENDPOINT',
  OAUTH_PKCE: 'OAUTH_CODE_CHALLENGE_METHOD',
  ENABLE_OAUTH_WITHOUT_EMAIL: 'ENABLE_OAUTH_EMAIL_FALLBACK',
  JWT_EXPIRATION: 'JWT_EXPIRES_IN',
  JWT_EXPIRY: 'JWT_EXPIRES_IN',
  CORS_ALLOWED_ORIGINS: 'CORS_ALLOW_ORIGIN',
  CORS_ORIGINS: 'CORS_ALLOW_ORIGIN',
  CORS_ORIGIN: 'CORS_ALLOW_ORIGIN',
  WEBUI_BASE_URL: 'WEBUI_URL',
  DEFAULT_ROLE: 'DEFAULT_USER_ROLE',
  VECTOR_DATABASE: 'VECTOR_DB',
  VECTOR_STORE: 'VECTOR_DB',
  S3_BUCKET: 'S3_BUCKET_NAME',
  S3_REGION: 'S3_REGION_NAME',
}

/** First words that other programs use: such a name is someone's own, unless it is hardly more than misspelt. */
const OWN = /^(?:AWS|ECS|OTEL|PG|UVICORN|HF|PYTHON|DD|NEW_RELIC|SENTRY|HTTP|LD|NVIDIA|CUDA|TORCH)/
/** First words that Open WebUI alone uses. */
const FAMILIES = /^(?:WEBUI|OAUTH|OPENID|OIDC|ENABLE|RAG|PGVECTOR|WEBSOCKET|BYPASS|AUDIT|CORS|JWT)_/

/**
 * A variable that nothing in the container reads. Open WebUI starts, is healthy, and takes its default: with a misspelt
 * OAUTH_ROLES_CLAIM people of no group are let in.
 */
export function unknownVariables(container: ApplicationContainer): readonly Finding[] {
  return [...container.variables.values()].flatMap(variable => findingFor(variable, container) ?? [])
}

function findingFor({ name, location }: Variable, { image }: ApplicationContainer): Finding | undefined {
  if (CONTAINER_VARIABLES.has(name)) return undefined
  const similar = intendedName(name)
  if (!similar && !FAMILIES.test(name)) return undefined
  // The list is of one release: a newer one may have this name.
  const level = similar?.certainty === 'misspelt' && !isNewer(image) ? 'error' : 'warning'
  const question = similar ? ` Did you mean '${similar.name}'?` : ''
  return {
    level,
    rule: 'application/unknown-variable',
    message: `Unknown variable '${name}': Open WebUI ${VARIABLES_VERSION} does not read it, starts, and takes its default.${question}`,
    todo: similar ? 'Correct the name.' : 'Correct the name, or remove the variable.',
    location,
  }
}

/** The name that was meant; undefined if it is plainly someone's own. */
export function intendedName(name: string): SimilarName | undefined {
  const expected = lookup(EXPECTED_NAMES, name.toUpperCase())
  if (expected !== undefined) return { name: expected, certainty: 'misspelt' }
  const similar = similarName(name, CANDIDATES)
  return similar?.certainty === 'possible' && OWN.test(name) ? undefined : similar
}

function isNewer(image: string): boolean {
  const [version, listed] = [imageNameOf(image).tag, `v${VARIABLES_VERSION}`].map(versionOfTag)
  return version !== undefined && listed !== undefined && (compareVersions(version, listed) ?? 0) > 0
}
