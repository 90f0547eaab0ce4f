import { stateOf } from '../../model/cloudFormation/stack.ts'
import { type Environment, stackNameOf } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'

export type AcceptanceCheck = { readonly environment: Environment; readonly typedName: string }

/** Refuses every environment that somebody may need: the run deletes it at its end. Only reads. */
export async function refuseUsedEnvironment(
  { environment, typedName }: AcceptanceCheck,
  { cloudFormation }: Pick<Tools, 'cloudFormation'>,
): Promise<void> {
  const stackName = stackNameOf(environment)
  const refuse = (message: string, todo: string) =>
    new Problem(`${message} Nothing was touched.`, { kind: 'refused', todo })
  if (environment.protected)
    throw new Problem(
      `Environment '${environment.name}' is protected, and an acceptance run deletes its environment. Nothing was touched.`,
      {
        kind: 'refused',
        location: environment.locationOf(['protected']),
        todo: 'Add an environment for this run alone, and bootstrap it.',
      },
    )
  if (typedName.trim() !== stackName)
    throw refuse(
      `You typed '${typedName.trim()}', but the stack is '${stackName}'.`,
      `Start the workflow again and type '${stackName}'.`,
    )
  const stack = await cloudFormation.stack(stackName)
  if (stateOf(stack).kind !== 'absent')
    throw refuse(
      `Stack '${stackName}' exists already, and an acceptance run deletes it.`,
      `Add an environment for this run alone; or, if nobody needs '${environment.name}', start the workflow 'teardown.yml' first.`,
    )
}
