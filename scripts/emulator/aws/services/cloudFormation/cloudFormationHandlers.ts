import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { administratorCalls, type CallerOfRequest } from './callerOfRequest.ts'
import { changeSetHandlers } from './changeSetHandlers.ts'
import { driftHandlers } from './driftHandlers.ts'
import { readHandlers } from './readHandlers.ts'
import { stackLifecycleHandlers } from './stackLifecycleHandlers.ts'
import { stackPolicyHandlers } from './stackPolicyHandlers.ts'
import { templateHandlers } from './templateHandlers.ts'
import { updateHandlers } from './updateHandlers.ts'

/** CloudFormation's API over one engine. */
export function cloudFormationHandlers(
  engine: Engine,
  callerOf: CallerOfRequest = administratorCalls(engine),
): ServiceHandlers<typeof sdk> {
  return {
    ...readHandlers(engine),
    ...templateHandlers(engine),
    ...stackPolicyHandlers(engine),
    ...stackLifecycleHandlers(engine, callerOf),
    ...updateHandlers(engine, callerOf),
    ...changeSetHandlers(engine, callerOf),
    ...driftHandlers(engine, callerOf),
  }
}
