import type { RepositoryState } from '../repository/repositoryState.ts'

const ISSUER = 'https://token.actions.githubusercontent.com'

/**
 * The identity token of the job; it is not signed.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function createIdentityToken(state: RepositoryState, audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  const { ref, eventName, sha, environment } = state.job
  const [owner = ''] = state.repository.split('/')
  const claims = {
    iss: ISSUER,
    aud: audience,
    sub: subjectOf(state),
    repository: state.repository,
    repository_owner: owner,
    repository_id: String(state.repositoryIds.repository),
    repository_owner_id: String(state.repositoryIds.owner),
    event_name: eventName,
    ref,
    sha,
    ...(environment && { environment }),
    iat: now,
    nbf: now,
    exp: now + 300,
  }
  return [{ alg: 'RS256', typ: 'JWT', kid: 'rehearsal' }, claims, 'signature']
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
}

/** The subject for repositories created after 15 July 2026: with the ids, a name that was given up is useless. */
export function subjectOf({ repository, repositoryIds, job }: RepositoryState): string {
  const [owner = '', name = ''] = repository.split('/')
  const prefix = `repo:${owner}@${repositoryIds.owner}/${name}@${repositoryIds.repository}`
  if (job.environment) return `${prefix}:environment:${job.environment.replaceAll(':', '%3A')}`
  return job.eventName === 'pull_request' ? `${prefix}:pull_request` : `${prefix}:ref:${job.ref}`
}
