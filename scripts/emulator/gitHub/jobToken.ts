import type { Role } from '#lib/model/environment.ts'
import { createIdentityToken, jobClaims } from './api/identityToken.ts'
import { createRepositoryState, REPOSITORY } from './repository/repositoryState.ts'
import { jobOfRole } from './workflow/jobOfRole.ts'

/** The audience of tokens for AWS. */
const AWS_AUDIENCE = 'sts.amazonaws.com'

/** The repository that the tokens name. */
export const jobRepository = REPOSITORY

/** The identity token of the job that assumes a role of an environment, in the repository of the built-in GitHub. */
export function jobToken(role: Role, environment: string): string {
  return createIdentityToken(jobClaims(createRepositoryState(), jobOfRole(role, environment)), AWS_AUDIENCE)
}
