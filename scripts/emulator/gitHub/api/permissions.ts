import type { RepositoryRole } from '../repository/repositorySettings.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { Permissions, TokenGrant } from '../repository/tokenGrants.ts'
import { type ApiResponse, errorResponseOf, NOT_FOUND } from './apiResponse.ts'

type RequiredPermissions = readonly (readonly [scope: string, level: 'read' | 'write'])[]

/** The permissions of each operation; a token needs one of them. */
const REQUIRED_PERMISSIONS: Readonly<Record<string, RequiredPermissions>> = {
  'actions/create-workflow-dispatch': [['actions', 'write']],
  'actions/get-github-actions-permissions-repository': [['administration', 'read']],
  'actions/get-workflow-run-attempt': [['actions', 'read']],
  'code-scanning/upload-sarif': [['security-events', 'write']],
  'git/create-ref': [['contents', 'write']],
  'git/delete-ref': [['contents', 'write']],
  'git/get-ref': [['contents', 'read']],
  'git/list-matching-refs': [['contents', 'read']],
  'issues/list-comments': [
    ['issues', 'read'],
    ['pull-requests', 'read'],
  ],
  'issues/create-comment': [
    ['issues', 'write'],
    ['pull-requests', 'write'],
  ],
  'issues/update-comment': [
    ['issues', 'write'],
    ['pull-requests', 'write'],
  ],
  'issues/list-for-repo': [['issues', 'read']],
  'issues/create': [['issues', 'write']],
  'issues/update': [['issues', 'write']],
  'pulls/get': [['pull-requests', 'read']],
  'pulls/list': [['pull-requests', 'read']],
  'repos/list-pull-requests-associated-with-commit': [['pull-requests', 'read']],
  'repos/compare-commits-with-basehead': [['contents', 'read']],
  'repos/create-deployment-branch-policy': [['administration', 'write']],
  'repos/create-or-update-environment': [['administration', 'write']],
  'repos/create-repo-ruleset': [['administration', 'write']],
  'repos/delete-an-environment': [['administration', 'write']],
  'repos/delete-deployment-branch-policy': [['administration', 'write']],
  'repos/delete-repo-ruleset': [['administration', 'write']],
  'repos/get': [['metadata', 'read']],
  'repos/get-all-environments': [['actions', 'read']],
  'repos/get-environment': [['actions', 'read']],
  'repos/get-repo-ruleset': [['metadata', 'read']],
  'repos/get-repo-rulesets': [['metadata', 'read']],
  'repos/list-commits': [['contents', 'read']],
  'repos/list-deployment-branch-policies': [['actions', 'read']],
  'repos/list-deployments': [['deployments', 'read']],
  'repos/list-deployment-statuses': [['deployments', 'read']],
  'repos/update-repo-ruleset': [['administration', 'write']],
  'teams/get-by-name': [['members', 'read']],
  'users/get-by-username': [['metadata', 'read']],
  graphql: [
    ['issues', 'read'],
    ['pull-requests', 'read'],
  ],
}

/** The refusal of a request; undefined if it is permitted. Without a grant the request has no token. */
export function refusalOf(
  grant: TokenGrant | undefined,
  operation: string,
  { settings }: RepositoryState,
): ApiResponse | undefined {
  const isPublic = settings.plan === 'public'
  switch (grant?.kind) {
    case 'job':
      return isGranted(grant.permissions, operation) ? undefined : notAccessible('integration')
    case 'fine-grained':
      if (isGranted(grant.permissions, operation)) return hiddenBelow(settings.users.get(grant.login)?.role, operation)
      return notAccessible('personal access token')
    case 'user':
      if (operation === 'teams/get-by-name') return grant.scopes.includes('read:org') ? undefined : NOT_FOUND
      if (!isPermittedBy(grant.scopes, operation, isPublic)) return NOT_FOUND
      return hiddenBelow(settings.users.get(grant.login)?.role, operation)
    case 'identity':
      return errorResponseOf(401, { message: 'Bad credentials' })
    case undefined:
      return isPublic && isPublicRead(operation) ? undefined : NOT_FOUND
    default:
      return grant satisfies never
  }
}

/** Every token may read the metadata. */
function isGranted(permissions: Permissions, operation: string): boolean {
  return (REQUIRED_PERMISSIONS[operation] ?? []).some(
    ([scope, level]) => scope === 'metadata' || permissions[scope] === 'write' || permissions[scope] === level,
  )
}

function isPermittedBy(scopes: readonly string[], operation: string, isPublic: boolean): boolean {
  if (scopes.includes('repo') || operation === 'users/get-by-username') return true
  return isPublic && (scopes.includes('public_repo') || isPublicRead(operation))
}

function isPublicRead(operation: string): boolean {
  const required = REQUIRED_PERMISSIONS[operation] ?? []
  return required.some(([scope, level]) => level === 'read' && scope !== 'administration' && scope !== 'members')
}

/** To those who may not change settings, GitHub hides that they exist. */
function hiddenBelow(role: RepositoryRole = 'none', operation: string): ApiResponse | undefined {
  const required = REQUIRED_PERMISSIONS[operation] ?? []
  const isAllowed = required.some(([scope, level]) => {
    if (scope === 'administration') return role === 'admin'
    return level === 'read' || role === 'admin' || role === 'write'
  })
  return isAllowed ? undefined : NOT_FOUND
}

function notAccessible(holder: string): ApiResponse {
  return errorResponseOf(403, { message: `Resource not accessible by ${holder}` })
}
