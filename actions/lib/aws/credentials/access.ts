import type { Caller, Environment } from '../../model/environment.ts'
import type { Limits } from '../requests/limits.ts'

/** The region and credentials of a client. Without credentials the SDK finds them as the AWS CLI does. */
export type Access = {
  readonly region: string
  readonly credentials?: Credentials
  /** The environment that the calls are about: a denied one names the role and the template of its bootstrap stack. */
  readonly environment?: Pick<Environment, 'application' | 'name'>
  /** Aborted when the operation is stopped: ends its reads at once, and its changes after a moment. */
  readonly signal?: AbortSignal | undefined
  /** Aborted when the process ends: no request outlives it. */
  readonly exitSignal?: AbortSignal | undefined
  /** Instead of the usual ones, so that a test does not wait for them. */
  readonly limits?: Partial<Limits>
}

/** The SDK calls it again shortly before the credentials expire. `caller` is the identity that they belong to. */
export type Credentials = () => Promise<{
  readonly caller: Caller
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}>

/** True if the environment has credentials already: an earlier login is used as it is. */
export function hasCredentials(variables: NodeJS.ProcessEnv): boolean {
  return VARIABLES.some(name => variables[name])
}

/** Each variable alone is enough for the SDK to find credentials. */
const VARIABLES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
]
