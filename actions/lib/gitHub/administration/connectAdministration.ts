import type { ActionsSwitch, RepositoryAccess, Reviewer } from '../../model/gitHub/repositorySettings.ts'
import type { RepositoryAdministration } from '../../ports/repositoryAdministration.ts'
import type { Clock } from '../../ports.ts'
import { GITHUB_LIMITS } from '../requests/gitHubLimits.ts'
import { membersOf } from '../requests/members.ts'
import { createOctokit } from '../requests/octokit.ts'
import { undefinedOn } from '../requests/request.ts'
import { unexpectedData } from '../requests/unusableResponse.ts'
import { type AdministrationRequest, createAdministrationRequest } from './administrationRequest.ts'
import { changeSetting } from './changeSetting.ts'
import { readGitHubEnvironment } from './environments.ts'
import { readRuleset } from './rulesets.ts'

type AdministrationOptions = {
  readonly token: string
  /** `owner/name` */
  readonly repository: string
  /** `https://api.github.com` */
  readonly apiUrl: string
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
}

/** GitHub's settings of one repository, through Octokit. */
export function connectAdministration({ repository, ...options }: AdministrationOptions): RepositoryAdministration {
  const request = createAdministrationRequest(() => createOctokit({ ...options, limits: GITHUB_LIMITS }))
  const url = `/repos/${repository}`
  return {
    repository,
    access: () => readAccess(repository, request),
    actionsSwitch: () => readActionsSwitch(url, request),
    branchTip: branch =>
      request({ operation: `read branch '${branch}'`, permission: 'Contents: read' }, async ({ send }) => {
        const route = { method: 'GET', url: `${url}/git/ref/heads/${encodedPath(branch)}` } as const
        const response = await undefinedOn([404], send(route))
        return response && membersOf(response.data).object('object').text('sha')
      }),
    oldestCommit: branch => readOldestCommit(url, branch, request),
    ruleset: name => readRuleset(url, name, request),
    environment: name => readGitHubEnvironment(url, name, request),
    reviewer: name => readReviewer(name, request),
    change: setting => changeSetting(url, setting, request),
  }
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

async function readAccess(repository: string, request: AdministrationRequest): Promise<RepositoryAccess> {
  const call = { operation: `read repository '${repository}'`, permission: 'Metadata: read' }
  return request(call, async ({ send }) => {
    const { data, headers } = await send({ method: 'GET', url: `/repos/${repository}` })
    const members = membersOf(data)
    members.requireSame('repository', members.text('full_name'), repository)
    const scopes = headers['x-oauth-scopes']
    return {
      repository: members.text('full_name'),
      isPrivate: members.flag('private'),
      defaultBranch: members.text('default_branch'),
      isAdministrator: members.has('permissions') && members.object('permissions').flag('admin'),
      scopes: typeof scopes === 'string' ? scopes.split(',').flatMap(scope => scope.trim() || []) : undefined,
    }
  })
}

async function readActionsSwitch(url: string, request: AdministrationRequest): Promise<ActionsSwitch> {
  const call = { operation: 'read whether GitHub Actions are on', permission: 'Administration: read' }
  return request(call, async ({ send }) => {
    const { data } = await send({ method: 'GET', url: `${url}/actions/permissions` })
    const members = membersOf(data)
    const allowed = members.has('allowed_actions') ? members.text('allowed_actions') : undefined
    return {
      enabled: members.flag('enabled'),
      allowedActions: allowed === 'all' || allowed === 'local_only' || allowed === 'selected' ? allowed : undefined,
    }
  })
}

/** GitHub lists the newest commit first, and names the last page in the header of the first. */
async function readOldestCommit(url: string, branch: string, request: AdministrationRequest): Promise<string> {
  const call = { operation: `read the commits of '${branch}'`, permission: 'Contents: read' }
  return request(call, async ({ send }) => {
    const first = `${url}/commits?sha=${encodeURIComponent(branch)}&per_page=1`
    const { data, headers } = await send({ method: 'GET', url: first })
    const [, last] = /[?&]page=(\d+)[^<>]*>;\s*rel="last"/.exec(String(headers.link ?? '')) ?? []
    const commits = last === undefined ? data : (await send({ method: 'GET', url: `${first}&page=${last}` })).data
    const [oldest] = Array.isArray(commits) ? commits : []
    if (oldest === undefined) throw unexpectedData(commits, 'no commit')
    return membersOf(oldest).text('sha')
  })
}

async function readReviewer(name: string, request: AdministrationRequest): Promise<Reviewer | undefined> {
  const [owner = '', team] = name.split('/')
  const isTeam = team !== undefined
  const call = {
    operation: `read ${isTeam ? 'team' : 'user'} '${name}'`,
    permission: isTeam ? 'Members: read of the organization' : 'Metadata: read',
  }
  const url = isTeam
    ? `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(team)}`
    : `/users/${encodeURIComponent(owner)}`
  return request(call, async ({ send }) => {
    const response = await undefinedOn(isTeam ? [403, 404] : [404], send({ method: 'GET', url }))
    if (!response) return undefined
    const members = membersOf(response.data)
    const [key, asked] = isTeam ? ['slug', team] : ['login', owner]
    members.requireSame('reviewer', members.text(key), asked)
    return { name, type: isTeam ? 'Team' : 'User', id: members.number('id') }
  })
}
