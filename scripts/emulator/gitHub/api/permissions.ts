import type { Permissions } from '../repository/repositoryState.ts'

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

export function isPermitted(permissions: Permissions, operation: string): boolean {
  return (REQUIRED_PERMISSIONS[operation] ?? []).some(
    ([scope, level]) => permissions[scope] === 'write' || permissions[scope] === level,
  )
}
