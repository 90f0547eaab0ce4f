/** What a stack policy can allow or deny. */
export type StackPolicyAction = 'Update:Delete' | 'Update:Modify' | 'Update:Replace'

export type StackPolicyStatement = {
  readonly effect: 'Allow' | 'Deny'
  readonly actions: readonly string[]
  /** The statement concerns every other action than these. */
  readonly isNotAction: boolean
  /** `LogicalResourceId/Database`; a star stands for any text. */
  readonly resources: readonly string[]
  readonly isNotResource: boolean
  /** Resource types that it concerns; undefined for all. */
  readonly types: readonly string[] | undefined
}

export type StackPolicy = {
  /** The text as it was set. */
  readonly body: string
  readonly statements: readonly StackPolicyStatement[]
}

type ProtectedResource = { readonly logicalId: string; readonly type: string }

/**
 * The reason why a policy forbids to change a resource, in AWS's words; undefined if it does not. With a policy everything
 * is forbidden that no statement allows (AWS page "Prevent updates to stack resources").
 */
export function policyRefusalOf(
  { statements }: StackPolicy,
  action: StackPolicyAction,
  resource: ProtectedResource,
): string | undefined {
  const concerned = statements.map(
    (statement, index) => [statement, index, concerns(statement, action, resource)] as const,
  )
  const denied = concerned.find(([{ effect }, , isConcerned]) => effect === 'Deny' && isConcerned)
  if (denied) {
    const [{ actions, resources }, index] = denied
    return `Action denied by stack policy: Statement [#${index}] does not allow [${actions.join(', ')}] for resource [${resources.join(', ')}];`
  }
  const isAllowed = concerned.some(([{ effect }, , isConcerned]) => effect === 'Allow' && isConcerned)
  return isAllowed
    ? undefined
    : `Action not allowed by stack policy: no statement allows [${action}] for resource [LogicalResourceId/${resource.logicalId}];`
}

function concerns(
  { actions, isNotAction, resources, isNotResource, types }: StackPolicyStatement,
  action: StackPolicyAction,
  { logicalId, type }: ProtectedResource,
): boolean {
  const matches = (patterns: readonly string[], text: string) => patterns.some(pattern => isMatch(pattern, text))
  return (
    matches(actions, action) !== isNotAction &&
    matches(resources, `LogicalResourceId/${logicalId}`) !== isNotResource &&
    (types === undefined || matches(types, type))
  )
}

function isMatch(pattern: string, text: string): boolean {
  const expression = pattern
    .replace(/[.+?^$()|[\]{}\\]/g, sign => (sign === '?' ? '.' : `\\${sign}`))
    .replaceAll('*', '.*')
  return new RegExp(`^${expression}$`).test(text)
}
