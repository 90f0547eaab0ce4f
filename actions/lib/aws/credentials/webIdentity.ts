import type { TrustedRole } from '../../model/permission/trustedJob.ts'
import { required } from '../enumValue.ts'
import { trustProblemOf } from '../errors/trustProblemOf.ts'
import { createClient } from '../requests/createClient.ts'
import type { Credentials } from './access.ts'

type WebIdentityOptions = {
  readonly roleArn: string
  /** The job that the role trusts, where it is one of a bootstrap stack. */
  readonly trusted?: TrustedRole
  /** CloudTrail shows it; characters that AWS does not allow become dashes. */
  readonly sessionName: string
  readonly region: string
  /** A policy in JSON that takes permissions away from the session; default none. */
  readonly sessionPolicy?: string | undefined
  /** A fresh token of the identity provider that AWS trusts. */
  readonly token: () => Promise<string>
  /** Called with each secret before the credentials are used. */
  readonly mask?: (secret: string) => void
  readonly now?: () => number
  /** Aborted when the credentials are no longer needed. */
  readonly signal?: AbortSignal
}

type LoadedCredentials = Awaited<ReturnType<Credentials>>

/** Every role allows at least one hour. */
const SESSION_SECONDS = 3600
/** The SDK requests new credentials five minutes before the old ones expire; they are renewed here before that. */
const RENEWAL_MILLISECONDS = 10 * 60_000

/**
 * Credentials of a role for an identity token, shared by all clients and refreshed before they expire, so that a
 * deployment may last longer than a session. Throws a Problem when the role does not trust the token.
 */
export function webIdentity({ now = Date.now, ...options }: WebIdentityOptions): Credentials {
  let current: Promise<LoadedCredentials> | undefined
  let renewAt = Number.POSITIVE_INFINITY
  const load = async () => {
    const loaded = await assume(options)
    renewAt = loaded.expiration.getTime() - RENEWAL_MILLISECONDS
    return loaded
  }
  return () => {
    if (current && now() < renewAt) return current
    renewAt = Number.POSITIVE_INFINITY
    const loading = load()
    current = loading
    // After a failure the next caller tries again.
    loading.catch(() => {
      if (current === loading) current = undefined
    })
    return loading
  }
}

async function assume({
  roleArn,
  trusted,
  sessionName,
  sessionPolicy,
  region,
  token,
  mask,
  signal,
}: Omit<WebIdentityOptions, 'now'>): Promise<LoadedCredentials> {
  const [sdk, identityToken] = await Promise.all([import('@aws-sdk/client-sts'), token()])
  // This request is not signed; the empty credentials keep the SDK from looking for others.
  const unsigned = { accessKeyId: '', secretAccessKey: '' }
  const client = createClient(sdk.STSClient, { region, exitSignal: signal }, { attempts: 5, credentials: unsigned })
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    WebIdentityToken: identityToken,
    DurationSeconds: SESSION_SECONDS,
    Policy: sessionPolicy,
  }
  try {
    const output = await client.send(new sdk.AssumeRoleWithWebIdentityCommand(input))
    const arn = required(output.AssumedRoleUser?.Arn, 'no assumed role')
    const caller = { account: required(arn.split(':')[4], 'no account'), arn }
    return { ...credentialsOf(required(output.Credentials, 'no credentials'), mask), caller }
  } catch (error) {
    throw trustProblemOf(error, { roleArn, token: identityToken, trusted }) ?? error
  } finally {
    client.destroy()
  }
}

type AssumedRole = {
  readonly AccessKeyId: string | undefined
  readonly SecretAccessKey: string | undefined
  readonly SessionToken: string | undefined
  readonly Expiration: Date | undefined
}

function credentialsOf(output: AssumedRole, mask: WebIdentityOptions['mask']): Omit<LoadedCredentials, 'caller'> {
  const loaded = {
    accessKeyId: required(output.AccessKeyId, 'no access key'),
    secretAccessKey: required(output.SecretAccessKey, 'no secret access key'),
    sessionToken: required(output.SessionToken, 'no session token'),
    expiration: required(output.Expiration, 'credentials without expiration'),
  }
  mask?.(loaded.secretAccessKey)
  mask?.(loaded.sessionToken)
  return loaded
}
