import type { Credentials } from './access.ts'
import { required } from './enumValue.ts'
import { addErrorMiddleware } from './errorMiddleware.ts'
import { trustProblemOf } from './trustProblemOf.ts'

type WebIdentityOrder = {
  readonly roleArn: string
  /** Seen in CloudTrail; what AWS does not allow in it becomes a dash. */
  readonly sessionName: string
  readonly region: string
  /** A fresh token of the identity provider, in which AWS trusts. */
  readonly token: () => Promise<string>
  /** Told of each secret before anybody else. */
  readonly mask?: (secret: string) => void
  readonly now?: () => number
  /** Aborted when nobody waits for credentials any more. */
  readonly over?: AbortSignal
}

type Loaded = Awaited<ReturnType<Credentials>>

/** Every role allows an hour, whatever its own limit. */
const SESSION_SECONDS = 3600
/** The SDK asks for new credentials five minutes before the old ones expire; ours are younger by then. */
const EARLY = 10 * 60_000

/**
 * Credentials of a role for an identity token, shared by all clients and refreshed before they expire, so that a
 * deployment may take longer than a session. Throws a Problem when the role does not trust the token.
 */
export function webIdentity({ now = Date.now, ...order }: WebIdentityOrder): Credentials {
  let asked: Promise<Loaded> | undefined
  let until = Number.POSITIVE_INFINITY
  const load = async () => {
    const loaded = await assume(order)
    until = loaded.expiration.getTime() - EARLY
    return loaded
  }
  return () => {
    if (asked && now() < until) return asked
    until = Number.POSITIVE_INFINITY
    const asking = load()
    asked = asking
    // What failed is tried again by whoever asks next.
    asking.catch(() => {
      if (asked === asking) asked = undefined
    })
    return asking
  }
}

async function assume({
  roleArn,
  sessionName,
  region,
  token,
  mask,
  over,
}: Omit<WebIdentityOrder, 'now'>): Promise<Loaded> {
  const [sdk, given] = await Promise.all([import('@aws-sdk/client-sts'), token()])
  // Its own request carries no signature; the empty ones keep the SDK from searching for others.
  const client = new sdk.STSClient({ region, maxAttempts: 5, credentials: { accessKeyId: '', secretAccessKey: '' } })
  addErrorMiddleware(client, region)
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName.replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    WebIdentityToken: given,
    DurationSeconds: SESSION_SECONDS,
  }
  try {
    const answer = await client.send(new sdk.AssumeRoleWithWebIdentityCommand(input), over ? { abortSignal: over } : {})
    const arn = required(answer.AssumedRoleUser?.Arn, 'no assumed role')
    const caller = { account: required(arn.split(':')[4], 'no account'), arn }
    return { ...loadedFrom(required(answer.Credentials, 'no credentials'), mask), caller }
  } catch (error) {
    throw trustProblemOf(error, { roleArn, token: given }) ?? error
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

function loadedFrom(given: AssumedRole, mask: WebIdentityOrder['mask']): Omit<Loaded, 'caller'> {
  const loaded = {
    accessKeyId: required(given.AccessKeyId, 'no access key'),
    secretAccessKey: required(given.SecretAccessKey, 'no secret access key'),
    sessionToken: required(given.SessionToken, 'no session token'),
    expiration: required(given.Expiration, 'credentials without an end'),
  }
  mask?.(loaded.secretAccessKey)
  mask?.(loaded.sessionToken)
  return loaded
}
