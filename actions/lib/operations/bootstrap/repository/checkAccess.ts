import { ADMINISTRATOR_TOKEN } from '../../../model/gitHub/administratorToken.ts'
import type { RepositoryAccess } from '../../../model/gitHub/repositorySettings.ts'
import { Problem } from '../../../model/problem.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'

/**
 * Refuses a token that could not change the repository's settings, before anything is touched. GitHub lists the scopes of
 * classic tokens alone; the requests themselves show what another token lacks.
 */
export async function checkAccess(administration: RepositoryAdministration): Promise<RepositoryAccess> {
  const access = await untouched(() => administration.access())
  const { repository, isAdministrator, isPrivate, scopes } = access
  const refuse = (message: string, todo: string): never => {
    throw new Problem(`${message} Nothing was touched.`, { kind: 'refused', todo })
  }
  const isScoped = scopes === undefined || scopes.includes('repo') || (!isPrivate && scopes.includes('public_repo'))
  if (!isScoped) {
    const has = scopes.length === 0 ? 'no scope' : `the scopes ${scopes.map(scope => `'${scope}'`).join(', ')}`
    refuse(`The token in GITHUB_TOKEN or GH_TOKEN lacks scope 'repo': it has ${has}.`, `Use ${ADMINISTRATOR_TOKEN}.`)
  }
  if (!isAdministrator)
    refuse(
      `The token's user is no administrator of '${repository}', so its settings cannot be changed.`,
      `Use ${ADMINISTRATOR_TOKEN}, of an administrator.`,
    )
  return access
}

/** A refusal, and not a failure, of something that nothing was done for. */
export async function untouched<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { reason, todo, steps, findings, missingPermission } = error
    const message = error.message.endsWith('Nothing was touched.')
      ? error.message
      : `${error.message} Nothing was touched.`
    const kind = reason === undefined && error.kind === 'failed' ? 'refused' : error.kind
    throw new Problem(message, {
      kind,
      reason,
      steps,
      findings,
      missingPermission,
      cause: error,
      ...(todo !== undefined && { todo }),
    })
  }
}

/** @throws Problem if no workflow of the repository would run; @returns sentences about workflows that could be refused */
export async function checkActions({
  repository,
  actionsSwitch,
}: RepositoryAdministration): Promise<readonly string[]> {
  const { enabled, allowedActions } = await untouched(actionsSwitch)
  if (!enabled)
    throw new Problem(
      `GitHub Actions are switched off in '${repository}', so no workflow would run. Nothing was touched.`,
      {
        kind: 'refused',
        todo: `Switch them on at https://github.com/${repository}/settings/actions, then run the same command again.`,
      },
    )
  const where = `https://github.com/${repository}/settings/actions`
  if (allowedActions === 'local_only')
    return [
      `'${repository}' allows its own actions only, so every workflow fails at 'actions/checkout'. Allow actions created by GitHub at ${where}.`,
    ]
  return allowedActions === 'selected'
    ? [`'${repository}' allows selected actions only: those created by GitHub must be among them, see ${where}.`]
    : []
}
