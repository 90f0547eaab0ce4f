import type { Environment } from '../../model/environment.ts'
import { stackNameOf } from '../../model/environment.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import { changeSet } from '../changeSet.ts'
import { deploy } from '../deploy.ts'
import type { Tools } from '../tools.ts'

/** Deploys as a person at a terminal who has read the preview: the change that is executed equals it. */
export async function deployStep(
  order: { readonly environment: Environment; readonly sessionRegion?: string | undefined },
  tools: Tools,
): Promise<DeployOutcome> {
  const { preview } = await changeSet(order, tools)
  return deploy({ ...order, yes: true, expect: preview.fingerprint }, tools)
}

/** Executes the first change set without rollback, as a change of version does; `changeStack` undoes a refusal of it. */
export function withoutRollbackAtFirst(tools: Tools): Tools {
  let isFirst = true
  const { execute } = tools.cloudFormation
  return {
    ...tools,
    cloudFormation: {
      ...tools.cloudFormation,
      execute: (id, order) => {
        const withoutRollback = isFirst && order.kind === 'update'
        isFirst = false
        return execute(id, { ...order, withoutRollback })
      },
    },
  }
}

/** The id of the environment's stack, of the last deleted one if it does not exist. */
export async function lastStackId(
  environment: Environment,
  { cloudFormation }: Pick<Tools, 'cloudFormation'>,
): Promise<string | undefined> {
  const name = stackNameOf(environment)
  const stack = await cloudFormation.stack(name)
  return stack?.id ?? (await cloudFormation.deletedStacks(name))[0]?.id
}
