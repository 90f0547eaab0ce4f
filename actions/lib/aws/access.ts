import type { Caller } from '../model/environment.ts'

/** Where and as whom a client calls AWS. Without credentials the SDK looks for them as the AWS CLI does. */
export type Access = { readonly region: string; readonly credentials?: Credentials }

/** Asked again shortly before the last ones expire. Whoever gives them says whose they are. */
export type Credentials = () => Promise<{
  readonly caller: Caller
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}>

/** Whether somebody logged in before us: then those credentials are used as they are. */
export function hasCredentials(variables: NodeJS.ProcessEnv): boolean {
  return VARIABLES.some(name => variables[name])
}

/** Each alone is enough for the SDK to find credentials. */
const VARIABLES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
]
