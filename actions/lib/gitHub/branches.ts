import type { Forge } from '../ports.ts'
import { allItems } from './requests/itemsOf.ts'
import { membersOf, repositoryOfUrl } from './requests/members.ts'
import { type GitHubRequest, undefinedOn } from './requests/request.ts'
import { unexpectedData } from './requests/unusableResponse.ts'

const PREFIX = 'refs/heads/'

/** Branches, and the GitHub environments that their jobs may use. */
export function connectBranches(request: GitHubRequest): Pick<Forge, 'branches' | 'branchLimitOf'> {
  return {
    branches: beginning =>
      request(
        { operation: `list the branches '${beginning}…'`, permission: 'contents: read' },
        async (octokit, repository) => {
          const query = { ...repository, ref: `heads/${beginning}` }
          const all = await allItems(octokit, octokit.rest.git.listMatchingRefs.endpoint(query))
          return all.map(item => {
            const reference = membersOf(item)
            const ref = reference.text('ref')
            const subject = repositoryOfUrl(reference.text('url'))
            reference.requireSame('repository', subject, `${repository.owner}/${repository.repo}`)
            if (!ref.startsWith(`${PREFIX}${beginning}`)) throw unexpectedData(item, `another reference, '${ref}'`)
            return ref.slice(PREFIX.length)
          })
        },
      ),
    branchLimitOf: name =>
      request(
        { operation: `read the GitHub environment '${name}'`, permission: 'actions: read' },
        async (octokit, repository) => {
          const query = { ...repository, environment_name: name }
          const response = await undefinedOn([404], octokit.rest.repos.getEnvironment(query))
          if (!response) return 'absent'
          const environment = membersOf(response.data)
          environment.requireSame('environment', environment.text('name'), name)
          if (!environment.has('deployment_branch_policy')) return 'unlimited'
          const policy = environment.optionalObject('deployment_branch_policy')
          const isLimited = policy && (policy.flag('custom_branch_policies') || policy.flag('protected_branches'))
          return isLimited ? 'limited' : 'unlimited'
        },
      ),
  }
}
