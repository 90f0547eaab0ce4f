import type { Environment } from '../../../model/environment.ts'
import type { Reviewer } from '../../../model/gitHub/repositorySettings.ts'
import { type Finding, Problem } from '../../../model/problem.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'
import type { WantedReviewer } from './wantedRepository.ts'

/**
 * The ids of an environment's reviewers on GitHub.
 * @throws Problem of kind usage that names every unknown one with its line
 */
export async function resolveReviewers(
  { name: environmentName, reviewers, locationOf }: Environment,
  administration: Pick<RepositoryAdministration, 'repository' | 'reviewer'>,
): Promise<readonly Reviewer[]> {
  const [owner = ''] = administration.repository.split('/')
  const found = await Promise.all(reviewers.map(name => administration.reviewer(name)))
  const findings = reviewers.flatMap((name, index): readonly Finding[] => {
    const location = locationOf(['reviewers', index])
    const [organization = '', team] = name.split('/')
    const isOfOwner = team === undefined || organization.toLowerCase() === owner.toLowerCase()
    if (!isOfOwner)
      return [
        {
          level: 'error',
          rule: 'environment/reviewer',
          message: `Team '${name}' does not belong to '${owner}', the owner of the repository.`,
          todo: `Name a team of '${owner}', or users.`,
          location,
        },
      ]
    if (found[index] !== undefined) return []
    return [
      {
        level: 'error',
        rule: 'environment/reviewer',
        message: `GitHub has no ${team === undefined ? 'user' : 'team'} '${name}'${team === undefined ? '' : ', or hides it from this token'}.`,
        todo:
          team === undefined
            ? 'Correct the name.'
            : "Correct the name, or use a token that may read teams ('read:org').",
        location,
      },
    ]
  })
  if (findings.length === 0) return found.flatMap(reviewer => reviewer ?? [])
  throw new Problem(`Environment '${environmentName}' has reviewers that GitHub does not know. Nothing was touched.`, {
    kind: 'usage',
    findings,
  })
}

/** The same without asking GitHub: a printed command looks the id up. */
export function unresolvedReviewers({ reviewers }: Pick<Environment, 'reviewers'>): readonly WantedReviewer[] {
  return reviewers.map(name => {
    const [organization, team] = name.split('/')
    return team === undefined
      ? { name, type: 'User', id: { lookup: 'id', path: `users/${name}` } }
      : { name, type: 'Team', id: { lookup: 'id', path: `orgs/${organization}/teams/${team}` } }
  })
}
