import { isMap } from '../../model/json.ts'
import { claimDifferenceOf, type TrustedRole } from '../../model/permission/trustedJob.ts'
import { Problem } from '../../model/problem.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from './awsErrorDetails.ts'

type AssumeRoleCall = {
  readonly roleArn: string
  readonly token: string
  /** Undefined for a role that is not of a bootstrap stack. */
  readonly trusted?: TrustedRole | undefined
}

/** The reason why AWS refused the token for the role, and what to compare; undefined for every other error. */
export function trustProblemOf(error: unknown, { roleArn, token, trusted }: AssumeRoleCall): Problem | undefined {
  const claim = claimsIn(token.split('.')[1] ?? '')
  // The SDK's error holds request and response, and with them the token.
  const details = { cause: { name: awsErrorCodeOf(error), message: quotedMessageOf(error) } }
  switch (awsErrorCodeOf(error)) {
    case 'AccessDenied':
      return new Problem(
        `Role '${roleArn}' does not exist, or its trust policy does not accept this job: its token has the subject '${claim('sub')}' and the audience '${claim('aud')}'.${differenceText(trusted, claim)}`,
        {
          ...details,
          missingPermission: 'sts:AssumeRoleWithWebIdentity',
          todo: trustTodo(trusted, claim),
        },
      )
    case 'InvalidIdentityToken':
      return new Problem(
        `AWS does not accept tokens of '${claim('iss')}' for role '${roleArn}': ${quotedMessageOf(error)}`,
        {
          ...details,
          todo: `Check that account '${accountIn(roleArn)}' is the right one and has an IAM identity provider for '${claim('iss')}' with the audience '${claim('aud')}'; the bootstrap stack can create it.`,
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

type Claims = (name: string) => string

function differenceText(trusted: TrustedRole | undefined, claim: Claims): string {
  const difference = trusted && claimDifferenceOf(trusted, claim)
  if (!difference) return ''
  const { claim: name, expected } = difference
  return ` The role expects '${expected}' as claim '${name}', and the token has '${claim(name)}'.`
}

function trustTodo(trusted: TrustedRole | undefined, claim: Claims): string {
  if (trusted === undefined)
    return `Compare the subject with the 'token.actions.githubusercontent.com:sub' of that policy. ${likelyCauseOf(claim('sub'))}`
  if (claimDifferenceOf(trusted, claim))
    return `Run the job for the event, the branch and the GitHub environment that the '${trusted.role}' role of '${trusted.environment}' is for.`
  const repository = `--repository ${claim('repository')} --owner-id ${claim('repository_owner_id')} --repository-id ${claim('repository_id')}`
  return `Let an administrator run 'npm run bootstrap -- ${trusted.environment} ${repository}': the bootstrap stack is missing, older than this role, or of another repository or of another form of the subject.`
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

/** The token's claims about the job. They are no secret: GitHub's documentation prints the same. `?` is a missing one. */
function claimsIn(payload: string): Claims {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    return name => (isMap(claims) && typeof claims[name] === 'string' ? claims[name] : '?')
  } catch {
    return () => '?'
  }
}
