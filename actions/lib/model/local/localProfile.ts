/** plain: Open WebUI alone. local: with the local sign-in. cognito: with the user pool that docker/.env names. */
export const LOCAL_PROFILES = ['plain', 'local', 'cognito'] as const

export type LocalProfile = (typeof LOCAL_PROFILES)[number]

export const DEFAULT_PROFILE: LocalProfile = 'local'

/** The compose project of docker/compose.yaml: it begins the names of its containers, networks and volumes. */
export const LOCAL_PROJECT = 'open-webui-local'

/** The service of Open WebUI in each profile. */
export const APPLICATIONS: Readonly<Record<LocalProfile, string>> = {
  plain: 'open-webui-plain',
  local: 'open-webui',
  cognito: 'open-webui-cognito',
}

export function profileOfService(service: string): LocalProfile | undefined {
  return LOCAL_PROFILES.find(profile => APPLICATIONS[profile] === service)
}

/** The volumes with the chats, of the profiles with a database server and of `plain`. */
export const DATA_VOLUMES = [`${LOCAL_PROJECT}_database`, `${LOCAL_PROJECT}_plain-database`] as const

/** The accounts of the local sign-in. */
export const LOCAL_ACCOUNTS = [
  { email: 'administrator@example.com', meaning: 'administrator' },
  { email: 'member@example.com', meaning: 'user' },
  { email: 'newcomer@example.com', meaning: 'waits until an administrator lets them in' },
] as const

export const LOCAL_PASSWORD = 'Password-1234'

export const SETTINGS_FILE = 'docker/.env'
export const EXAMPLE_SETTINGS_FILE = 'docker/.env.example'

/** The variables that the profile `cognito` needs. */
export const COGNITO_SETTINGS = [
  'COGNITO_USER_POOL_ID',
  'COGNITO_REGION',
  'COGNITO_CLIENT_ID',
  'COGNITO_CLIENT_SECRET',
  'COGNITO_DOMAIN',
] as const
