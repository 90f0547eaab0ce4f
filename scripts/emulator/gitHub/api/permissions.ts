import type { TokenGrant } from '../repository/tokenGrants.ts'

type RequiredPermissions = readonly (readonly [scope: string, level: 'read' | 'write'])[]

/** The permissions of each operation; a token needs one of them. */
const REQUIRED_PERMISSIONS: Readonly<Record<string, RequiredPermissions>> = {
  'actions/get-workflow-run-attempt': [['actions', 'read']],
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
  'repos/list-deployments': [['deployments', 'read']],
  'repos/list-deployment-statuses': [['deployments', 'read']],
  graphql: [
    ['issues', 'read'],
    ['pull-requests', 'read'],
  ],
}

/** A classic personal access token with the scope `repo` may do everything in the repository. */
export function isPermitted(grant: TokenGrant, operation: string): boolean {
  switch (grant.kind) {
    case 'job':
      return (REQUIRED_PERMISSIONS[operation] ?? []).some(
        ([scope, level]) => grant.permissions[scope] === 'write' || grant.permissions[scope] === level,
      )
    case 'user':
      return grant.scopes.includes('repo')
    case 'identity':
      return false
    default:
      return grant satisfies never
  }
}
