/** Without a variable the provider serves Open WebUI at http://localhost:3000 with the accounts in users.json. */
export const DEFAULTS = {
  SIGN_IN_HOST: '127.0.0.1',
  SIGN_IN_PORT: '9011',
  SIGN_IN_POOL_ID: 'eu-central-1_Local0000',
  SIGN_IN_ISSUER_ORIGIN: '',
  SIGN_IN_ORIGIN: '',
  SIGN_IN_TOKEN_ORIGIN: '',
  SIGN_IN_CLIENT_ID: 'open-webui-local',
  SIGN_IN_CLIENT_SECRET: 'only-for-local-runs',
  SIGN_IN_CALLBACK_URLS: 'http://localhost:3000/oauth/oidc/callback',
  SIGN_IN_LOGOUT_URLS: 'http://localhost:3000/auth',
  SIGN_IN_USERS_FILE: '',
  SIGN_IN_ACCESS_TOKEN_SECONDS: '3600',
  SIGN_IN_ID_TOKEN_SECONDS: '3600',
  SIGN_IN_REFRESH_TOKEN_SECONDS: '604800',
  SIGN_IN_ANNOUNCES_END_SESSION: 'false',
  SIGN_IN_TLS_KEY_FILE: '',
  SIGN_IN_TLS_CERTIFICATE_FILE: '',
  SIGN_IN_LOG: 'false',
} as const

export type VariableName = keyof typeof DEFAULTS
