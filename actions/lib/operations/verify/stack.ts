import { isBusy, isReady, NESTED_STACK } from '../../model/stack.ts'
import { healthy, type Probe, SOON, unhealthy, wrong } from './probe.ts'

/** CloudFormation has finished, the root stack and every nested one, and not by a rollback. */
export const stackProbe: Probe = {
  name: 'stack',
  patience: SOON,
  look: async ({ cloudFormation, stack: { id, name } }) => {
    const stack = await cloudFormation.stack(id)
    if (!stack) return wrong(`Stack '${name}' is gone; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`)
    const { status } = stack
    if (isBusy(status)) return unhealthy(`Stack '${name}' is in ${status}; an operation is under way.`)
    if (!isReady(status) || status.includes('ROLLBACK'))
      return wrong(
        `Stack '${name}' is in ${status}; CREATE_COMPLETE or UPDATE_COMPLETE was expected.`,
        "Run 'npm run status' for the root cause; what runs is the version before.",
      )
    const nested = (await cloudFormation.resources(id)).filter(({ type }) => type === NESTED_STACK)
    const failed = nested.filter(one => !one.status.endsWith('_COMPLETE'))
    if (failed.length > 0)
      return wrong(`Nested stacks are not complete: ${failed.map(one => `${one.logicalId} ${one.status}`).join(', ')}.`)
    return healthy(`Stack '${name}' is in ${status}, with ${nested.length} nested stacks.`)
  },
}
