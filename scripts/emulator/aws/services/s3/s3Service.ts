import * as s3 from '@aws-sdk/client-s3'
import { defineService, type Service } from '../../wire/awsService.ts'
import type { WireRequest } from '../../wire/wireRequest.ts'
import type { World } from '../../world.ts'
import { checkPresignedAddress } from './checkPresignedAddress.ts'
import { checkS3Request } from './checkS3Request.ts'
import { s3Handlers } from './s3Handlers.ts'

/** Amazon S3 over one world, with the checks of presigned addresses and of what the emulator supports. */
export function s3Service(world: World): Service {
  const service = defineService(s3, s3Handlers(world))
  const handlers = [...service.handlers].map(([name, handle]) => {
    const operation = service.operations.get(name)
    const checked = (input: unknown, request: WireRequest) => {
      checkPresignedAddress(request.query, world.now())
      if (operation) checkS3Request(operation, input)
      return handle(input, request)
    }
    return [name, checked] as const
  })
  return { ...service, handlers: new Map(handlers) }
}
