import type { Clock } from '#lib/ports.ts'
import { createCallerSessions } from './callers/callerSessions.ts'
import { createEngine, type Engine } from './engine/engine.ts'
import { accountServices } from './services/accountServices.ts'
import { cloudFormationService } from './services/cloudFormation/cloudFormationService.ts'
import type { StsOptions } from './services/stsHandlers.ts'
import type { Service } from './wire/awsService.ts'

/** Every service of the built-in AWS, over one engine. */
export function emulatedServices(engine: Engine, stsOptions: StsOptions): readonly Service[] {
  return [cloudFormationService(engine, stsOptions.sessions.principalOf), ...accountServices(engine.world, stsOptions)]
}

/** The services without a server, for their names and operations. */
export function describeEmulatedServices(
  options: { readonly account: string; readonly region: string },
  clock: Clock,
): readonly Service[] {
  const engine = createEngine({ ...options, delay: 0, clock })
  return emulatedServices(engine, { sessions: createCallerSessions(engine.world) })
}
