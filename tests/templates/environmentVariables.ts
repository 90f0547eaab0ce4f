import type { Json } from '#lib/model/json.ts'

const HOST = 'https://chat.example.com'
/** The placeholder of an unknown value inside a text. */
const placeholder = (name: string): string => `\${${name}}`
const SIGN_IN_PAGES = 'https://chat-example.auth.eu-central-1.amazoncognito.com'
const RETURN_URL = 'https%3A%2F%2Fchat.example.com%2Fauth'
const ADDRESS_SECRET = `{{resolve:secretsmanager:${placeholder('Compute/BreakGlassAddressSecret')}}}`
const SIGN_OUT = `${SIGN_IN_PAGES}/logout?client_id=${placeholder('SignIn/Client')}&logout_uri=${RETURN_URL}`

/** The variables of the browser test of Open WebUI, with a provider like Cognito and PostgreSQL with pgvector. */
export const TESTED_VARIABLES: Readonly<Record<string, Json>> = {
  ENV: 'prod',
  WEBUI_URL: HOST,
  CORS_ALLOW_ORIGIN: HOST,
  ENABLE_PERSISTENT_CONFIG: 'false',
  OFFLINE_MODE: 'true',
  FORWARDED_ALLOW_IPS: '10.0.0.0/16',
  UVICORN_TIMEOUT_KEEP_ALIVE: '910',
  JWT_EXPIRES_IN: '4h',
  WEBUI_SESSION_COOKIE_SECURE: 'true',
  WEBUI_AUTH_COOKIE_SECURE: 'true',
  WEBUI_ADMIN_EMAIL: { Unknown: `break-glass-${ADDRESS_SECRET}@open-webui.internal` },
  SHOW_ADMIN_DETAILS: 'false',
  ENABLE_OAUTH_SIGNUP: 'true',
  ENABLE_SIGNUP: 'false',
  ENABLE_LOGIN_FORM: 'false',
  DEFAULT_USER_ROLE: 'pending',
  OAUTH_AUTO_REDIRECT: 'true',
  OAUTH_CLIENT_ID: { Unknown: 'SignIn/Client' },
  OAUTH_CODE_CHALLENGE_METHOD: 'S256',
  OAUTH_PROVIDER_NAME: 'Cognito',
  OPENID_PROVIDER_URL: { Unknown: `${placeholder('SignIn/UserPool.ProviderURL')}/.well-known/openid-configuration` },
  OPENID_REDIRECT_URI: `${HOST}/oauth/oidc/callback`,
  OPENID_END_SESSION_ENDPOINT: { Unknown: SIGN_OUT },
  WEBUI_AUTH_SIGNOUT_REDIRECT_URL: { Unknown: SIGN_OUT },
  ENABLE_OAUTH_ROLE_MANAGEMENT: 'true',
  OAUTH_ROLES_CLAIM: 'cognito:groups',
  OAUTH_ALLOWED_ROLES: 'users,admins',
  OAUTH_ADMIN_ROLES: 'admins',
  OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'false',
  OAUTH_PICTURE_CLAIM: '',
  ENABLE_OAUTH_ID_TOKEN_COOKIE: 'false',
  DATABASE_TYPE: 'postgresql',
  DATABASE_HOST: { Unknown: 'Database/Instance.Endpoint.Address' },
  DATABASE_PORT: { Unknown: 'Database/Instance.Endpoint.Port' },
  DATABASE_NAME: 'openwebui',
  PGSSLMODE: 'require',
  DATABASE_POOL_SIZE: '20',
  DATABASE_POOL_MAX_OVERFLOW: '10',
  VECTOR_DB: 'pgvector',
  PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '1536',
  PGVECTOR_USE_HALFVEC: 'false',
  RAG_FILE_MAX_SIZE: '100',
  RAG_FILE_MAX_COUNT: '10',
  ENABLE_OPENAI_API: 'false',
  ENABLE_OPENAI_API_PASSTHROUGH: 'false',
  ENABLE_OLLAMA_API: 'false',
  ENABLE_DIRECT_CONNECTIONS: 'false',
  BYPASS_MODEL_ACCESS_CONTROL: 'true',
  LOG_FORMAT: 'json',
  AUDIT_LOG_LEVEL: 'METADATA',
  ENABLE_AUDIT_STDOUT: 'true',
  ENABLE_AUDIT_LOGS_FILE: 'false',
  ENABLE_ADMIN_CHAT_ACCESS: 'false',
  ENABLE_ADMIN_EXPORT: 'false',
  ENABLE_PLUGINS: 'false',
  ENABLE_API_KEYS: 'false',
  ENABLE_USER_WEBHOOKS: 'false',
  ENABLE_CODE_EXECUTION: 'false',
  ENABLE_CODE_INTERPRETER: 'false',
  ENABLE_RAG_LOCAL_WEB_FETCH: 'false',
  WEB_FETCH_FILTER_LIST: '!169.254.170.2,!169.254.169.254,!10.0.0.0/16',
  AIOHTTP_CLIENT_ALLOW_REDIRECTS: 'false',
  ENABLE_PROFILE_IMAGE_URL_FORWARDING: 'false',
  CONTENT_SECURITY_POLICY: [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' wss://chat.example.com data: blob:",
    "media-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "frame-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  IFRAME_CSP: "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'none'",
  REFERRER_POLICY: 'strict-origin-when-cross-origin',
  PERMISSIONS_POLICY: 'camera=(self),microphone=(self),geolocation=(),payment=(),usb=(),midi=()',
  CROSS_ORIGIN_OPENER_POLICY: 'same-origin',
  ENABLE_VERSION_UPDATE_CHECK: 'false',
  ENABLE_COMMUNITY_SHARING: 'false',
  ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS: 'false',
}

/** The variables of a cache, beside its address, which is a secret. */
export const CACHE_VARIABLES: Readonly<Record<string, Json>> = {
  ENABLE_WEBSOCKET_SUPPORT: 'true',
  WEBSOCKET_MANAGER: 'redis',
  REDIS_SOCKET_KEEPALIVE: 'true',
  REDIS_HEALTH_CHECK_INTERVAL: '60',
}

/** The variables of a SQLite database, instead of those of PostgreSQL. */
export const SQLITE_VARIABLES: Readonly<Record<string, Json>> = {
  DATABASE_URL: 'sqlite:////app/backend/data/database/webui.db',
  DATABASE_ENABLE_SQLITE_WAL: 'false',
  DATABASE_SQLITE_PRAGMA_MMAP_SIZE: '0',
  DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT: '30000',
  DATABASE_POOL_SIZE: '8',
  VECTOR_DB: 'chroma',
}

/** The secrets, by their variables. */
export const SECRETS: Readonly<Record<string, string>> = {
  WEBUI_SECRET_KEY: 'Compute/SessionSecret',
  OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: 'Compute/TokenEncryptionSecret',
  WEBUI_ADMIN_PASSWORD: 'Compute/BreakGlassSecret',
  OAUTH_CLIENT_SECRET: 'SignIn/ClientSecret',
  DATABASE_USER: `${placeholder('Database/DatabaseSecret')}:username::`,
  DATABASE_PASSWORD: `${placeholder('Database/DatabaseSecret')}:password::`,
}
