import { stackNameOf } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'
import type { EnvironmentRule } from '../rule.ts'

const PARAMETER = 'MonthlyBudget'

/**
 * Regions whose CloudFormation does not know AWS::Budgets::Budget, as its registry says in November 2026. AWS Budgets itself
 * belongs to no region, except that AWS GovCloud has none.
 */
const WITHOUT_BUDGETS: ReadonlySet<string> = new Set([
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-3',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'mx-central-1',
  'us-gov-east-1',
  'us-gov-west-1',
])

/** A budget in a region where CloudFormation cannot make one. */
export const budgets: EnvironmentRule = (environment, stack): readonly Finding[] =>
  WITHOUT_BUDGETS.has(environment.region) && hasBudget(stack)
    ? [
        {
          level: 'error',
          rule: 'environment/budget',
          message: `Parameter '${PARAMETER}' is '${stack.parameters[PARAMETER]}', and CloudFormation has no budgets in region '${environment.region}'.`,
          todo: `Set it to 0. Outside of AWS GovCloud, create the budget by hand, for tag 'stack' with value '${stackNameOf(environment)}'.`,
          location: environment.locationOf(['parameters', PARAMETER]),
        },
      ]
    : []

function hasBudget(stack: ResolvedStack): boolean {
  return (
    Object.values(stack.resources).some(({ type }) => type === 'AWS::Budgets::Budget') ||
    Object.values(stack.nested).some(hasBudget)
  )
}
