import type { EnvironmentSelection, SelectionRole } from '../model/environmentSelection.ts'
import { refuseUnlimitedEnvironment } from './selection/refuseUnlimitedEnvironment.ts'
import { selectFromBranches } from './selection/selectFromBranches.ts'
import type { SelectEnvironmentsOrder, SelectionTools } from './selection/selectionOrder.ts'
import { selectOfBranch } from './selection/selectOfBranch.ts'

/**
 * The environments that the next job of a workflow works on. Refuses what that job would only find out after GitHub has
 * recorded a deployment, or after an approval.
 */
export async function selectEnvironments(
  order: SelectEnvironmentsOrder,
  tools: SelectionTools,
): Promise<EnvironmentSelection> {
  const selection = await (order.role === 'deploy' ? selectOfBranch(order, tools) : selectFromBranches(order, tools))
  for (const name of selection.names) {
    const gitHubEnvironment = gitHubEnvironmentOf(name, order.role)
    if (gitHubEnvironment !== undefined)
      await refuseUnlimitedEnvironment({ environment: name, gitHubEnvironment, isPrivate: order.isPrivate }, tools)
  }
  return selection
}

/** Jobs that only read use none: GitHub would record a deployment. */
function gitHubEnvironmentOf(name: string, role: SelectionRole): string | undefined {
  switch (role) {
    case 'deploy':
      return name
    case 'teardown':
      return `${name}-teardown`
    case 'observe':
      return undefined
    default:
      return role satisfies never
  }
}
