import * as sdk from '@aws-sdk/client-cloudformation'
import { withConstraints } from '../../constraints/withConstraints.ts'
import type { Engine } from '../../engine/engine.ts'
import { defineService, type Service } from '../../wire/awsService.ts'
import { isRecord } from '../../wire/isRecord.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import type { CallerOfRequest } from './callerOfRequest.ts'
import { cloudFormationHandlers } from './cloudFormationHandlers.ts'
import { checkRequest } from './requests/checkRequest.ts'

/** CloudFormation over one engine, with the checks of its model and of what it supports. */
export function cloudFormationService(engine: Engine, callerOf?: CallerOfRequest): Service {
  const service = defineService(sdk, cloudFormationHandlers(engine, callerOf))
  const handlers = [...service.handlers].map(
    ([name, handle]) =>
      [
        name,
        (input: unknown, request: WireRequest) => {
          checkRequest(name, isRecord(input) ? input : {})
          return handle(input, request)
        },
      ] as const,
  )
  return withConstraints({ ...service, handlers: new Map(handlers) })
}
