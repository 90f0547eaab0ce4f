const ADDRESS = 'The application is at http://localhost and a port.'
const KEYS = 'Made by the image at its first start and kept in a volume: no key is in a file.'
const SERVICES = 'The services of compose, on a network of this computer alone.'
const NETWORK = 'There is no load balancer and no VPC.'
const COOKIES = 'Safari takes no Secure cookie from http://localhost.'
const PASSWORD = 'Its value can be read in compose.yaml, and no password signs in.'
const CLIENT = 'The client of the local provider, or the one in docker/.env.'
const KEY_OF_MODELS = 'A secret on AWS, a value in docker/.env here.'

/** The variables with another value than in the task definition, or in one of the two alone, and why; in every profile. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  WEBUI_URL: ADDRESS,
  CORS_ALLOW_ORIGIN: ADDRESS,
  CONTENT_SECURITY_POLICY: ADDRESS,
  OPENID_REDIRECT_URI: ADDRESS,
  FORWARDED_ALLOW_IPS: NETWORK,
  WEB_FETCH_FILTER_LIST: NETWORK,
  WEBUI_SESSION_COOKIE_SECURE: COOKIES,
  WEBUI_AUTH_COOKIE_SECURE: COOKIES,
  WEBUI_SECRET_KEY: KEYS,
  WEBUI_SECRET_KEY_FILE: KEYS,
  OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: 'Open WebUI uses the session key without it.',
  WEBUI_ADMIN_EMAIL: PASSWORD,
  WEBUI_ADMIN_PASSWORD: PASSWORD,
  OAUTH_CLIENT_ID: CLIENT,
  OAUTH_CLIENT_SECRET: CLIENT,
  OPENID_PROVIDER_URL: CLIENT,
  OPENID_END_SESSION_ENDPOINT: CLIENT,
  WEBUI_AUTH_SIGNOUT_REDIRECT_URL: CLIENT,
  DATABASE_HOST: SERVICES,
  DATABASE_PORT: SERVICES,
  DATABASE_USER: SERVICES,
  DATABASE_PASSWORD: SERVICES,
  PGSSLMODE: SERVICES,
  REDIS_URL: SERVICES,
  OPENAI_API_KEYS: KEY_OF_MODELS,
}

/** The further difference of the profiles with a provider. */
export const PROVIDER_DIFFERENCES: Readonly<Record<string, string>> = { ENABLE_PASSWORD_AUTH: PASSWORD }

const NO_PROVIDER = 'There is no provider: people sign up, and the first one is the administrator.'
const EMBEDDED = 'The embedded database of Open WebUI takes the place of PostgreSQL and the cache.'

/** The further differences of the profile `plain`. */
export const PLAIN_DIFFERENCES: Readonly<Record<string, string>> = {
  ENABLE_SIGNUP: NO_PROVIDER,
  ENABLE_LOGIN_FORM: NO_PROVIDER,
  ENABLE_OAUTH_SIGNUP: NO_PROVIDER,
  OAUTH_AUTO_REDIRECT: NO_PROVIDER,
  OAUTH_CODE_CHALLENGE_METHOD: NO_PROVIDER,
  OAUTH_PROVIDER_NAME: NO_PROVIDER,
  ENABLE_OAUTH_ROLE_MANAGEMENT: NO_PROVIDER,
  OAUTH_ROLES_CLAIM: NO_PROVIDER,
  OAUTH_ALLOWED_ROLES: NO_PROVIDER,
  OAUTH_ADMIN_ROLES: NO_PROVIDER,
  OAUTH_MERGE_ACCOUNTS_BY_EMAIL: NO_PROVIDER,
  OAUTH_PICTURE_CLAIM: NO_PROVIDER,
  ENABLE_OAUTH_ID_TOKEN_COOKIE: NO_PROVIDER,
  DATABASE_TYPE: EMBEDDED,
  DATABASE_NAME: EMBEDDED,
  DATABASE_URL: EMBEDDED,
  DATABASE_POOL_SIZE: EMBEDDED,
  DATABASE_POOL_MAX_OVERFLOW: EMBEDDED,
  VECTOR_DB: EMBEDDED,
  PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: EMBEDDED,
  PGVECTOR_USE_HALFVEC: EMBEDDED,
  ENABLE_WEBSOCKET_SUPPORT: EMBEDDED,
  WEBSOCKET_MANAGER: EMBEDDED,
  REDIS_SOCKET_KEEPALIVE: EMBEDDED,
  REDIS_HEALTH_CHECK_INTERVAL: EMBEDDED,
}
