import { isMap } from '../../model/json.ts'
import { Problem } from '../../model/problem.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from './awsErrorDetails.ts'

type AssumeRoleCall = { readonly roleArn: string; readonly token: string }

/** The reason why AWS refused the token for the role, and what to compare; undefined for every other error. */
export function trustProblemOf(error: unknown, { roleArn, token }: AssumeRoleCall): Problem | undefined {
  const claims = claimsOf(token)
  // The SDK's error holds request and response, and with them the token.
  const details = { cause: { name: awsErrorCodeOf(error), message: quotedMessageOf(error) } }
  switch (awsErrorCodeOf(error)) {
    case 'AccessDenied':
      return new Problem(
        `Role '${roleArn}' does not exist, or its trust policy does not accept this job: its token has the subject '${claims.sub}' and the audience '${claims.aud}'.`,
        {
          ...details,
          missingPermission: 'sts:AssumeRoleWithWebIdentity',
          todo: `Compare the subject with the 'token.actions.githubusercontent.com:sub' of that policy. ${likelyCauseOf(claims.sub)}`,
        },
      )
    case 'InvalidIdentityToken':
      return new Problem(
        `AWS does not accept tokens of '${claims.iss}' for role '${roleArn}': ${quotedMessageOf(error)}`,
        {
          ...details,
          todo: `Check that account '${accountIn(roleArn)}' is the right one and has an IAM identity provider for '${claims.iss}' with the audience '${claims.aud}'; the bootstrap stack can create it.`,
        },
      )
    case 'ExpiredToken':
      return new Problem(`GitHub's identity token expired before AWS accepted it for role '${roleArn}'.`, {
        ...details,
        reason: 'unavailable',
        todo: 'Run the job again.',
      })
    case 'ValidationError':
      return new Problem(`AWS refused the request to assume role '${roleArn}': ${quotedMessageOf(error)}`, {
        ...details,
        todo: "Check 'application' and 'account' in the environment's file: they are part of the role's name.",
      })
    default:
      return undefined
  }
}

/** Repositories created after 15 July 2026 have ids in their subject; most examples do not show them yet. */
function likelyCauseOf(subject: string): string {
  return /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(subject)
    ? "Likely cause: the policy has the old form without ids ('repo:OWNER/REPO:…'); GitHub sends 'repo:OWNER@OWNER_ID/REPO@REPO_ID:…' for this repository."
    : 'Likely cause: the job runs in another GitHub environment or for another branch or event than the policy names.'
}

function quotedMessageOf(error: unknown): string {
  const { message } = awsErrorDetailsOf(error instanceof Problem ? error.cause : error)
  return `'${message}'`
}

function accountIn(roleArn: string): string {
  return roleArn.split(':')[4] ?? ''
}

/** The token's claims about the job. They are no secret: GitHub's documentation prints the same. */
function claimsOf(token: string): { readonly sub: string; readonly aud: string; readonly iss: string } {
  const claim = claimsIn(token.split('.')[1] ?? '')
  return { sub: claim('sub'), aud: claim('aud'), iss: claim('iss') }
}

function claimsIn(payload: string): (name: string) => string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    return name => (isMap(claims) && typeof claims[name] === 'string' ? claims[name] : '?')
  } catch {
    return () => '?'
  }
}
