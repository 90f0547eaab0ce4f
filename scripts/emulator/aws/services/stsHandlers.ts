import { createHash, randomBytes } from 'node:crypto'
import type * as sts from '@aws-sdk/client-sts'
import { partitionOf } from '#lib/model/environment.ts'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import { WireError } from '../wire/wireError.ts'
import type { World } from '../world.ts'

/** AWS STS: the caller identity and role sessions. Any access key is valid, for a user of the emulated account. */
export function stsHandlers(world: World): ServiceHandlers<typeof sts> {
  const { partition } = partitionOf(world.region)
  const arnOfKey = new Map<string, { readonly arn: string; readonly id: string }>()

  function assumeRole(roleArn: string, session: string, seconds: number) {
    const [, account, role] = /^arn:[\w-]+:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]+)$/.exec(roleArn) ?? []
    if (!account || !role) throw new WireError('ValidationError', `${roleArn} is invalid`)
    const accessKey = `ASIA${randomBytes(10).toString('hex').slice(0, 16).toUpperCase()}`
    const id = `AROA${createHash('sha256').update(roleArn).digest('hex').slice(0, 17).toUpperCase()}:${session}`
    const arn = `arn:${partition}:sts::${account}:assumed-role/${role}/${session}`
    arnOfKey.set(accessKey, { arn, id })
    return {
      Credentials: {
        AccessKeyId: accessKey,
        SecretAccessKey: randomBytes(30).toString('base64'),
        SessionToken: randomBytes(96).toString('base64'),
        Expiration: new Date(world.now().getTime() + seconds * 1000),
      },
      AssumedRoleUser: { AssumedRoleId: id, Arn: arn },
    }
  }

  return {
    GetCallerIdentity: (_, { signer }) => {
      const caller = arnOfKey.get(signer?.accessKey ?? '')
      const arn = caller?.arn ?? `arn:${partition}:iam::${world.account}:user/rehearsal`
      return { Account: world.account, Arn: arn, UserId: caller?.id ?? 'AIDAREHEARSALREHEARSA' }
    },
    AssumeRole: input => assumeRole(input.RoleArn, input.RoleSessionName, input.DurationSeconds ?? 3600),
    AssumeRoleWithWebIdentity: input => {
      const [, payload] = input.WebIdentityToken.split('.')
      const claims = readClaims(payload)
      return {
        ...assumeRole(input.RoleArn, input.RoleSessionName, input.DurationSeconds ?? 3600),
        SubjectFromWebIdentityToken: claims.sub,
        Provider: claims.iss,
        Audience: claims.aud,
      }
    },
  }
}

/** The claims of a token; the emulator does not check its signature. */
function readClaims(payload: string | undefined): Readonly<Record<string, string>> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
    const entries = typeof claims === 'object' && claims !== null ? Object.entries(claims) : []
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}
