import * as sdk from '@aws-sdk/client-cloudformation'
import { withConstraints } from '../../constraints/withConstraints.ts'
import type { Engine } from '../../engine/engine.ts'
import { defineService, type Service } from '../../wire/awsService.ts'
import type { CallerOfRequest } from './callerOfRequest.ts'
import { cloudFormationHandlers } from './cloudFormationHandlers.ts'

/** CloudFormation over one engine, with the checks of its model. */
export function cloudFormationService(engine: Engine, callerOf?: CallerOfRequest): Service {
  return withConstraints(defineService(sdk, cloudFormationHandlers(engine, callerOf)))
}
