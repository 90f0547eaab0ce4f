import { connectAdministration } from '#lib/gitHub/administration/connectAdministration.ts'
import { connectRepositoryLookup } from '#lib/gitHub/repositoryLookup.ts'
import type { Environment } from '#lib/model/environment.ts'
import type { AdministratorTools, Tools } from '#lib/operations/tools.ts'
import { gitHubTokenOf } from './gitHubToken.ts'

/** The tools that only an administrator's verbs use; no action has them in its bundle. */
export async function connectAdministratorTools(
  { region }: Environment,
  { signal, clock }: Pick<Tools, 'signal' | 'clock'>,
): Promise<Pick<AdministratorTools, 'accountRoles' | 'repositories' | 'administration'>> {
  const { connectAccountRoles } = await import('#lib/aws/account/accountRoles.ts')
  const { GITHUB_API_URL, GITHUB_SERVER_URL } = process.env
  const token = gitHubTokenOf(process.env)
  const apiUrl = GITHUB_API_URL || 'https://api.github.com'
  return {
    accountRoles: connectAccountRoles({ region, signal }),
    repositories: connectRepositoryLookup({
      folder: process.cwd(),
      token,
      apiUrl,
      serverUrl: GITHUB_SERVER_URL || 'https://github.com',
      signal,
    }),
    administration: repository =>
      token === undefined ? undefined : connectAdministration({ token, repository, apiUrl, clock, signal }),
  }
}
