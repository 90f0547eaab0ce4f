import { createHash, randomBytes } from 'node:crypto'
import { partitionOf } from '#lib/model/environment.ts'
import type { Principal } from '../permissions/authorization.ts'
import { administratorOf, roleSessionOf } from '../permissions/principals.ts'
import type { WireRequest } from '../wire/wireRequest.ts'
import type { World } from '../world.ts'

/** A session of a role, as STS gives it to its caller. */
export type CallerSession = {
  readonly principal: Principal & { readonly kind: 'role' }
  /** `AROA…:<session>` */
  readonly userId: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly expiration: Date
}

type RoleToAssume = {
  /** `arn:aws:iam::<account>:role/<path/><name>` */
  readonly roleArn: string
  readonly sessionName: string
  readonly seconds: number
  readonly sessionPolicies: readonly string[]
}

/** The identities behind the access keys of the emulated account. */
export type CallerSessions = {
  /** An access key of the administrator that no call has used yet. */
  readonly issueUserKey: () => string
  /** Undefined for anything but the ARN of a role. */
  readonly open: (role: RoleToAssume) => CallerSession | undefined
  readonly sessionOf: (request: WireRequest | undefined) => CallerSession | undefined
  /** The session's role; the administrator for every other key. */
  readonly principalOf: (request: WireRequest | undefined) => Principal
  /** The reason why AWS refuses the credentials of a request; undefined if it accepts them. */
  readonly credentialsProblemOf: (request: WireRequest) => 'unknown' | 'expired' | undefined
}

const ROLE_ARN = /^arn:[\w-]+:iam::\d{12}:role\/(?:.*\/)?[\w+=,.@-]+$/

export function createCallerSessions({ account, region, now }: World): CallerSessions {
  const administrator = administratorOf({ partition: partitionOf(region).partition, account })
  const userKeys = new Set<string>()
  const sessions = new Map<string, CallerSession>()
  const sessionOf = (request: WireRequest | undefined) => sessions.get(request?.signer?.accessKey ?? '')
  return {
    issueUserKey: () => {
      // The first one is the same in every rehearsal, so that its printed variables are, too.
      const key =
        userKeys.size === 0 ? 'AKIAREHEARSALREHEARS' : `AKIAREHEARSAL${String(userKeys.size).padStart(7, '0')}`
      userKeys.add(key)
      return key
    },
    open: ({ roleArn, sessionName, seconds, sessionPolicies }) => {
      if (!ROLE_ARN.test(roleArn)) return undefined
      const id = createHash('sha256').update(roleArn).digest('hex').slice(0, 17).toUpperCase()
      const session: CallerSession = {
        principal: roleSessionOf(roleArn, sessionName, sessionPolicies),
        userId: `AROA${id}:${sessionName}`,
        accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
        secretAccessKey: randomBytes(30).toString('base64'),
        sessionToken: randomBytes(96).toString('base64'),
        expiration: new Date(now().getTime() + seconds * 1000),
      }
      sessions.set(session.accessKeyId, session)
      return session
    },
    sessionOf,
    principalOf: request => sessionOf(request)?.principal ?? administrator,
    credentialsProblemOf: request => {
      const session = sessionOf(request)
      if (!session) return userKeys.has(request.signer?.accessKey ?? '') ? undefined : 'unknown'
      const token = request.headers['x-amz-security-token'] ?? request.query.get('X-Amz-Security-Token')
      if (token !== session.sessionToken) return 'unknown'
      return session.expiration.getTime() <= now().getTime() ? 'expired' : undefined
    },
  }
}
