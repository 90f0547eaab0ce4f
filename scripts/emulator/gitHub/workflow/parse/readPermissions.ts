import { isString } from '@actions/workflow-parser/templates/tokens/type-guards'
import type { Permissions } from '../../repository/tokenGrants.ts'
import { entriesOf, type Token, textOf } from './tokenMembers.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const READABLE = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
]
const WRITABLE = [...READABLE.filter(scope => scope !== 'models'), 'id-token']

/** Undefined without `permissions`. The parser has already checked scopes and levels. */
export function readPermissions(token: Token | undefined, file: string): Permissions | undefined {
  if (token === undefined) return undefined
  if (isString(token)) return token.value === 'write-all' ? allOf(WRITABLE, 'write') : allOf(READABLE, 'read')
  return Object.fromEntries(
    entriesOf(token, file).flatMap(([scope, level]) => {
      const text = textOf(level, file)
      return text === 'read' || text === 'write' ? [[scope, text] as const] : []
    }),
  )
}

function allOf(scopes: readonly string[], level: 'read' | 'write'): Permissions {
  return Object.fromEntries(scopes.map(scope => [scope, level]))
}
