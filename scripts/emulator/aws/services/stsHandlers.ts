import type * as sts from '@aws-sdk/client-sts'
import { type AssumeRoleTools, assumeRole, assumeRoleWithWebIdentity } from '../callers/assumeRole.ts'
import { type CallerSession, createCallerSessions } from '../callers/callerSessions.ts'
import type { ServiceHandlers } from '../wire/serviceHandlers.ts'
import type { World } from '../world.ts'

/** The sessions of the account, and IAM, if it decides who may assume a role. */
export type StsOptions = Omit<AssumeRoleTools, 'world'>

/** AWS STS: the caller identity and role sessions. */
export function stsHandlers(
  world: World,
  options: StsOptions = { sessions: createCallerSessions(world) },
): ServiceHandlers<typeof sts> {
  const { sessions } = options
  const tools = { ...options, world }
  return {
    GetCallerIdentity: (_, request) => ({
      Account: world.account,
      Arn: sessions.principalOf(request).arn,
      UserId: sessions.sessionOf(request)?.userId ?? 'AIDAREHEARSALREHEARSA',
    }),
    AssumeRole: (input, request) => outputOf(assumeRole(input, sessions.principalOf(request), tools)),
    AssumeRoleWithWebIdentity: input => {
      const { session, claims } = assumeRoleWithWebIdentity(input, tools)
      return {
        ...outputOf(session),
        SubjectFromWebIdentityToken: claims.sub,
        Provider: claims.iss,
        Audience: claims.aud,
      }
    },
  }
}

function outputOf({ principal, userId, ...credentials }: CallerSession) {
  return {
    Credentials: {
      AccessKeyId: credentials.accessKeyId,
      SecretAccessKey: credentials.secretAccessKey,
      SessionToken: credentials.sessionToken,
      Expiration: credentials.expiration,
    },
    AssumedRoleUser: { AssumedRoleId: userId, Arn: principal.arn },
  }
}
