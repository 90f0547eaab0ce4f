import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import type { Environment } from '../../model/environment.ts'
import { denialRemedy } from '../../model/permission/denialRemedy.ts'
import { deniedActionIn } from '../../model/permission/deniedAction.ts'

/** The next step if the resource failed because of a missing permission: what to add to which role. */
export function deniedResourceRemedy(
  rootCause: Pick<StackEvent, 'reason'> | undefined,
  environment: Environment,
): string | undefined {
  const denied = deniedActionIn(rootCause?.reason ?? '')
  return denied && denialRemedy(denied, environment)
}
