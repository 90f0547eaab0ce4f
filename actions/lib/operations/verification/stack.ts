import { isBusy, isReady, NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, type Probe, unhealthy, unhealthyForGood } from './probe.ts'

/** CloudFormation has completed the root stack and every nested stack, without a rollback. */
export const stackProbe: Probe = {
  name: 'stack',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ cloudFormation, stack: { id, name } }) => {
    const stack = await cloudFormation.stack(id)
    if (!stack) return unhealthyForGood(`Stack '${name}' is gone; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`)
    const { status } = stack
    if (isBusy(status)) return unhealthy(`Stack '${name}' is in ${status}; an operation is in progress.`)
    if (!isReady(status) || status.includes('ROLLBACK'))
      return unhealthyForGood(
        `Stack '${name}' is in ${status}; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`,
        "Run 'npm run status' for the root cause; the previous version is running.",
      )
    const nested = (await cloudFormation.resources(id)).filter(({ type }) => type === NESTED_STACK)
    const failed = nested.filter(({ status: nestedStatus }) => !nestedStatus.endsWith('_COMPLETE'))
    if (failed.length > 0)
      return unhealthyForGood(
        `Nested stacks are not complete: ${failed.map(stack => `${stack.logicalId} ${stack.status}`).join(', ')}.`,
      )
    return healthy(`Stack '${name}' is in ${status}, with ${nested.length} nested stacks.`)
  },
}
