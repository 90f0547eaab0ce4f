import type { BranchPolicy, FeatureResult, GitHubEnvironment, Reviewer } from '../../model/gitHub/repositorySettings.ts'
import { type Members, membersOf } from '../requests/members.ts'
import { undefinedOn } from '../requests/request.ts'
import { unexpectedData } from '../requests/unusableResponse.ts'
import { type AdministrationRequest, featureResultOf, type GitHubApi } from './administrationRequest.ts'

/** A GitHub environment with its rules and the patterns of its branches. */
export async function readGitHubEnvironment(
  url: string,
  name: string,
  request: AdministrationRequest,
): Promise<FeatureResult<GitHubEnvironment | undefined>> {
  const call = { operation: `read GitHub environment '${name}'`, permission: 'Actions: read' }
  return request(call, api => featureResultOf(readOne(`${url}/environments/${encodeURIComponent(name)}`, name, api)))
}

async function readOne(url: string, name: string, api: GitHubApi): Promise<GitHubEnvironment | undefined> {
  const response = await undefinedOn([404], api.send({ method: 'GET', url }))
  if (!response) return undefined
  const members = membersOf(response.data)
  members.requireSame('environment', members.text('name'), name)
  const rules = members.has('protection_rules') ? members.list('protection_rules').map(rule => membersOf(rule)) : []
  const rule = (type: string) => rules.find(each => each.text('type') === type)
  const review = rule('required_reviewers')
  const wait = rule('wait_timer')
  const policy = members.has('deployment_branch_policy')
    ? members.optionalObject('deployment_branch_policy')
    : undefined
  return {
    name,
    policies: policy?.flag('custom_branch_policies') ? await readPolicies(url, api) : undefined,
    reviewers: review?.has('reviewers') ? review.list('reviewers').map(each => reviewerIn(membersOf(each))) : [],
    preventSelfReview: review?.has('prevent_self_review') === true && review.flag('prevent_self_review'),
    waitTimer: wait?.has('wait_timer') ? wait.number('wait_timer') : 0,
    administratorsBypass: members.has('can_admins_bypass') ? members.flag('can_admins_bypass') : undefined,
  }
}

function reviewerIn(members: Members): Reviewer {
  const type = members.text('type') === 'Team' ? 'Team' : 'User'
  const reviewer = members.object('reviewer')
  return { type, id: reviewer.number('id'), name: reviewer.text(type === 'Team' ? 'slug' : 'login') }
}

/** GitHub lists at most 100 on a page, inside an object; more are not ours to understand. */
async function readPolicies(url: string, { send }: GitHubApi): Promise<readonly BranchPolicy[]> {
  const { data } = await send({ method: 'GET', url: `${url}/deployment-branch-policies?per_page=100` })
  const members = membersOf(data)
  const policies = members.list('branch_policies').map(item => {
    const policy = membersOf(item)
    // GitHub had patterns of branches alone before there were types.
    const type = policy.has('type') && policy.text('type') === 'tag' ? 'tag' : 'branch'
    return { id: policy.number('id'), name: policy.text('name'), type } as const
  })
  if (policies.length < Math.min(100, members.number('total_count'))) throw unexpectedData(data, 'too few policies')
  return policies
}
